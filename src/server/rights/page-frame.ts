import { html, raw } from 'hono/html'
import { PAGE_STYLE } from '../http/page-style.js'
import { policyWithStyle } from '../http/security.js'
import pages from './pages.css?raw'

const STYLE = PAGE_STYLE + pages

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
