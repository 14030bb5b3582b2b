import { readdirSync, readFileSync } from 'node:fs'
import { parseConfig } from '../../dist/lib/contract/config.js'
import { compileSite, declarationsOf, readDeclarations, readScripts } from '../../dist/lib/server/compile.js'
import { gatedHtml, VENDOR_FRAME } from './page.mjs'

/** Three services, declared like everybody else's; no server, for the others have none. */
const CONFIG = {
  site: 'open-campus',
  policy: { version: '2026-11-01', url: '/privacy' },
  controller: { name: 'Open Campus', contact: 'dpo@campus.example' },
  services: [
    { id: 'stats', category: 'analytics', provider: 'Stats Ltd', hosts: ['stats.example'] },
    { id: 'board', category: 'functional', provider: 'Board Ltd', hosts: ['board.example'] },
  ],
  trigger: 'auto',
}

const script = (src, text = '') =>
  `<script type="text/plain" data-askfirst="analytics" data-service="stats"${src ? ` data-src="${src}"` : ''}>${text}</script>`

const FRAME = `<iframe title="Board" data-askfirst="functional" data-service="board" data-src="${VENDOR_FRAME}"></iframe>`

const built = Object.fromEntries(
  readdirSync('dist', { recursive: true, encoding: 'utf8' })
    .filter(name => /^(askfirst[\w-]*|(services|locales)\/[\w-]+)\.js$/.test(name))
    .map(name => [`/af/${name}`, readFileSync(`dist/${name}`, 'utf8')]),
)

const site = parseConfig(CONFIG)
const compiledScript = compileSite({
  site,
  declarations: declarationsOf(site, await readDeclarations('dist')),
  base: './',
  ...(await readScripts('dist', site)),
})

const subject = (id, label, head, files) => ({
  id,
  label,
  files,
  html: held =>
    gatedHtml(held, {
      head,
      frame: FRAME,
      script,
    }),
  banner: `document.querySelector('askfirst-ui')?.shadowRoot.querySelector('.layer')`,
  accept: 'askfirst-ui .layer button:text-is("Accept all")',
  reject: 'askfirst-ui .layer button:text-is("Reject all")',
  placeholder: 'askfirst-frame button:text-is("Load once")',
})

const early = `<script data-base="/af/">${built['/af/askfirst-early.js'].trim()}</script>`

/** The site's one script, as `askfirst build-site` makes it; a visitor without a record asks for the first layer beside it. */
export const compiled = subject(
  'compiled',
  'Askfirst, compiled',
  `${early}<script src="/af/open-campus.js" defer></script>`,
  {
    ...built,
    '/af/open-campus.js': compiledScript,
  },
)

/** The script tag with its config on the page. */
export const inline = subject(
  'inline',
  'Askfirst, inline config',
  `<script type="application/json" id="askfirst-config">${JSON.stringify(CONFIG)}</script><script src="/af/askfirst.js" defer></script>`,
  built,
)
