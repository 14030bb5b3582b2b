import { html } from 'hono/html'

/** What docs/theming.md lists: keys of the config, custom properties with an example each, parts of both layers. */
const KEYS = {
  layout: ['bar', 'box', 'dialog'],
  position: ['bottom', 'top', 'start', 'end', 'top-start', 'top-end'],
  secondLayer: ['dialog', 'sheet'],
  theme: ['plain', 'ink', 'paper', 'soft'],
}
const PROPERTIES = {
  background: '#fffbe6',
  text: '#20232a',
  accent: '#00594f',
  'accent-text': '#ffffff',
  border: '3px double #00594f',
  radius: '16px',
  shadow: '0 4px 24px #0006',
  font: 'Georgia, serif',
  'font-size': '18px',
  scheme: 'dark',
}
const PARTS = 'bar box dialog title text button quiet close category service switch about'.split(' ')

/** The look of the interface, tried out: every key, property and part beside what it does. A page for developers, in English. */
export const lookPage = origins => html`<!doctype html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="color-scheme" content="light dark">
  <title>The look of Askfirst</title>
  <link rel="icon" href="data:,">
  <link rel="stylesheet" href="/look.css">
  <script src="/look.js" type="module" data-files="${origins.receipts}"></script>
</head>
<body>
<main>
  <h1>The look of Askfirst</h1>
  <p>What you choose here shows at once and is kept nowhere. Words for it are in <code>docs/theming.md</code>.</p>
  <form>
    <fieldset>
      <legend>Config</legend>
      ${Object.entries(KEYS).map(
        ([key, values]) =>
          html`<label>${key} <select name="${key}">${values.map(value => html`<option>${value}</option>`)}</select></label>`,
      )}
      <button type="button" data-askfirst-open>Open the second layer</button>
    </fieldset>
    <fieldset>
      <legend>Custom properties</legend>
      ${Object.entries(PROPERTIES).map(
        ([name, example]) =>
          html`<label><code>--askfirst-${name}</code> <input name="--askfirst-${name}" placeholder="${example}"></label>`,
      )}
      <button type="button" data-examples>Fill in examples</button> <button type="reset">Clear</button>
    </fieldset>
    <fieldset>
      <legend>Parts, outlined</legend>
      ${PARTS.map(part => html`<label><input type="checkbox" name="part" value="${part}"> <code>::part(${part})</code></label>`)}
    </fieldset>
  </form>
</main>
</body>
</html>`
