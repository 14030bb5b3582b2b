import { html, raw } from 'hono/html'
import { formatLogKey, logKeyOf } from '../../contract/log/key.js'
import { dayOf } from '../day.js'
import { PAGE_STYLE } from '../http/page-style.js'
import { policyWithStyle } from '../http/security.js'
import type { KeptKey, LogHead } from '../stores/log-store.js'

export const LOG_PAGE_POLICY = policyWithStyle(PAGE_STYLE)

/** A log for those who watch it: how far it is, who signs it, where to read on. */
export function logPage({ origin, checkpoint, site }: LogHead & { readonly site: string }, keys: readonly KeptKey[]) {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>The log ${origin}</title>
<style>${raw(PAGE_STYLE)}</style>
</head>
<body>
<main>
<h1>The log ${origin}</h1>
<p>Each decision of a visitor has an entry here, from which nothing can be read. Entries are only ever added: whoever keeps
a checkpoint can tell if one is changed, taken out or put in between later.</p>
<h2 id="checkpoint">Checkpoint</h2>
<pre tabindex="0" aria-labelledby="checkpoint">${checkpoint}</pre>
<p>The same as a file: <a href="${site}/checkpoint">checkpoint</a>. Its tiles are at <code>tile/</code> beside it, in the
formats <a href="https://c2sp.org/tlog-checkpoint">tlog-checkpoint</a> and <a href="https://c2sp.org/tlog-tiles">tlog-tiles</a>.</p>
<h2>Keys</h2>
<ul>${keys.map(key => html`<li><code>${formatLogKey(logKeyOf(origin, key.publicKey))}</code>, ${timesOf(key)}</li>`)}</ul>
<p>The same as a file: <a href="${site}/keys">keys</a>. To check the whole log:
<code>npx askfirst verify https://${origin} --key '&lt;a key of this list&gt;'</code>.</p>
</main>
</body>
</html>`
}

function timesOf({ madeAt, signsUntil }: KeptKey): string {
  return `made on ${dayOf(madeAt)}${signsUntil === null ? '' : `, signs until ${dayOf(signsUntil)}`}`
}
