/** What every page measures itself with: each gated thing calls `ran()` when it runs. */
const COUNT = `window.ranAt=[];window.ran=function(){ranAt.push(performance.now())}`

const sentence = 'The library stays open until ten in the evening while examinations last.'
const paragraphs = Array.from({ length: 12 }, (_, n) => `<p>${n + 1}. ${sentence}</p>`).join('\n')

/** What is gated on the ordinary page: three scripts and one frame. */
export const VENDOR_SCRIPTS = ['/vendor/1.js', '/vendor/2.js', '/vendor/3.js']
export const VENDOR_FRAME = '/vendor/frame.html'
export const GATED = VENDOR_SCRIPTS.length + 1

/** What the vendors answer. The frame is of the page's own origin: no process of its own blurs the figures. */
export const vendorFiles = {
  ...Object.fromEntries(VENDOR_SCRIPTS.map(path => [path, 'ran()'])),
  [VENDOR_FRAME]: '<!doctype html><title>Board</title><p>Board</p><script>parent.ran()</script>',
}

/** What is gated on a page of many: inline scripts, so that the gate's work is measured and not the network's. */
export const MANY = 'ran()'

/** The words of every banner and placeholder: the same amount of text to lay out for all. */
export const TEXTS = {
  title: 'Your privacy',
  text: 'Open Campus would like to use functional and analytics cookies. Nothing is used before you agree, and you can change your mind at any time.',
  accept: 'Accept all',
  reject: 'Reject all',
  choose: 'Choose',
  held: 'This content comes from another site and is not loaded before you agree.',
}

/**
 * A page of text, where a banner is easily the largest paint.
 *
 * @param {{ head?: string, frame?: string, scripts?: string }} parts
 *   `head`: what loads the tool; `frame`: the gated frame; `scripts`: the gated scripts, at the end
 */
export const html = ({ head = '', frame = '', scripts = '' }) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Open Campus</title><link rel="icon" href="data:,">
<meta name="viewport" content="width=device-width">
<style>body{font:16px/1.5 sans-serif;max-width:40em;margin:2em auto}iframe,.embed{width:320px;height:180px}</style>
<script>${COUNT}</script>${head}</head>
<body><main><h1>Open Campus</h1>
${frame}
${paragraphs}</main>
${scripts}</body></html>`

/** @returns {string} `count` times what `one` makes, `one` being called with 0, 1, 2 and so on */
export const times = (count, one) => Array.from({ length: count }, (_, n) => one(n)).join('\n')

/**
 * A tool's page, ordinary or of many.
 *
 * @param {number} held how many inline scripts are gated; 0 on the ordinary page
 * @param {{ head: string, frame: string, script: (src: string | null, text?: string) => string }} marked
 *   `frame`, `script`: what the tool wants to stand in the place of them
 */
export const gatedHtml = (held, { head, frame, script }) =>
  html({
    head,
    frame: held ? '' : frame,
    scripts: held ? times(held, () => script(null, MANY)) : VENDOR_SCRIPTS.map(src => script(src)).join(''),
  })
