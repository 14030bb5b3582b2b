import { html, raw } from 'hono/html'
import { PAGE_STYLE } from '../http/page-style.js'
import { policyWithStyle } from '../http/security.js'

const STYLE = `${PAGE_STYLE}fieldset { margin: 0 0 1.5rem; padding: 0; border: 0 }
legend { padding: 0 }
legend, label { font-weight: 600 }
.kind { display: grid; grid-template-columns: 1.75rem 1fr; margin-top: .75rem; font-weight: 400 }
.kind input { width: 1.15rem; height: 1.15rem; margin: .2rem 0 0; accent-color: light-dark(#174ea6, #a8c7fa) }
.kind strong { display: block }
.field { margin-bottom: 1.5rem }
.hint { margin: .15rem 0 .4rem; color: light-dark(#4d545c, #b4bcc5) }
input[type=text], textarea { font: inherit; color: inherit; background: Canvas; width: 100%; box-sizing: border-box; min-height: 2.75rem; padding: .5rem .7rem; border: 1px solid light-dark(#6b747d, #8d97a1); border-radius: .4rem }
textarea { min-height: 7rem }
[aria-invalid] { border: 2px solid light-dark(#9b1c1c, #ffb4ab) }
.mistake { margin: .4rem 0 0; color: light-dark(#9b1c1c, #ffb4ab) }
.message { padding: .75rem 1rem; border-inline-start: 4px solid light-dark(#9b1c1c, #ffb4ab); background: light-dark(#fdf1f0, #3a1f1d) }
button { font: inherit; font-weight: 600; min-height: 2.75rem; padding: .5rem 1.25rem; border: 0; border-radius: .4rem; background: light-dark(#174ea6, #a8c7fa); color: light-dark(#fff, #062e6f) }
dl { display: grid; grid-template-columns: minmax(8rem, auto) 1fr; gap: .4rem 1rem }
dt { font-weight: 600 }
dd { margin: 0 }
.said { white-space: pre-line }
.files a { display: inline-block; padding: .4rem 1rem .4rem 0 }
@media (max-width: 30rem) { dl { grid-template-columns: 1fr; gap: 0 } dd { margin-bottom: .6rem } }
@media (forced-colors: active) { button { border: 2px solid } }
`

/** The pages' own style and nothing else; their forms lead back here. */
export const RIGHTS_PAGE_POLICY = policyWithStyle(STYLE)

/** What `html` makes. */
export type Html = ReturnType<typeof html>

export const rightsPage = (lang: string, title: string, who: string, content: Html) => html`<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title} · ${who}</title>
<style>${raw(STYLE)}</style>
</head>
<body>
<main>
<h1>${title}</h1>
${content}
</main>
</body>
</html>`
