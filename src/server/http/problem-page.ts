import type { Context, MiddlewareHandler } from 'hono'
import { html, raw } from 'hono/html'
import type { AppEnv } from './env.js'
import { PAGE_STYLE } from './page-style.js'
import { policyWithStyle } from './security.js'

const POLICY = policyWithStyle(PAGE_STYLE)

/** Does whoever asks read pages? Scripts and programs take anything, and say so. */
export const wantsPage = (c: Context): boolean => (c.req.header('accept') ?? '').includes('text/html')

/** A refusal as a page for those who come by a link or a form, an old mail's for instance: status and sentence stay. */
export const problemPages: MiddlewareHandler<AppEnv> = async (c, next) => {
  await next()
  if (!wantsPage(c) || c.res.headers.get('content-type') !== 'application/problem+json') return
  const { status, headers: given } = c.res
  const problem: Record<string, unknown> = await c.res.json()
  const headers = new Headers(given)
  headers.set('content-type', 'text/html; charset=utf-8')
  headers.set('content-security-policy', POLICY)
  headers.append('vary', 'accept')
  // Hono would let the headers of the answer before stand.
  c.res = undefined
  c.res = new Response(String(pageOf(titleOf(status), String(problem['detail']))), { status, headers })
}

function titleOf(status: number): string {
  if (status === 404) return 'Nothing is here'
  if (status === 429 || status === 503) return 'Not now'
  return 'This did not work'
}

const pageOf = (title: string, detail: string) => html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title}</title>
<style>${raw(PAGE_STYLE)}</style>
</head>
<body>
<main>
<h1>${title}</h1>
<p>${detail}</p>
</main>
</body>
</html>`
