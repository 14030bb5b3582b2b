import { html, raw } from 'hono/html'
import { parseCheckpoint } from '../../contract/log/checkpoint.js'
import { parseProof } from '../../contract/log/proof.js'
import type { LogOfReceipt } from '../formats/plain.js'
import { jsonInMarkup } from '../http/markup.js'
import { loggedOf } from '../log/logged.js'
import type { KeptReceipt } from '../stores/store.js'
import { filled, proofTextsFor } from './proof-texts.js'

/** What the log says of a receipt, and how the page checks it. */
export interface ProofOnPage extends LogOfReceipt {
  /** Checks the proof in the browser. */
  readonly script: string
}

export interface ProofSectionProps extends ProofOnPage {
  readonly kept: KeptReceipt
  /** Of this page. */
  readonly address: string
  readonly lang: string
}

/** Where the receipt stands in its log: said by the server, then checked by the browser, which says what came out. */
export function proofSection({ kept, address, lang, proof, logKeys, script }: ProofSectionProps) {
  const t = proofTextsFor(lang)
  if (proof === null) return html`<h2>${t.title}</h2>\n<p id="proof">${t.waiting}</p>`
  const { index, checkpoint } = parseProof(proof)
  const { origin, size } = parseCheckpoint(checkpoint)
  const { proved, failed, unable } = t
  const data = { logged: loggedOf(kept), proof, keys: logKeys, words: { proved, failed, unable } }
  return html`<h2>${t.title}</h2>
<p id="proof" role="status">${filled(t.stated, { entry: index + 1, size, log: origin })}</p>
<ul>
<li><a href="${address}&format=proof" download>${t.download}</a></li>
<li><a href="../../log/${kept.receipt.site}">${t.log}</a></li>
</ul>
<script type="application/json" id="proof-data">${raw(jsonInMarkup(data))}</script>
<script>${raw(script)}</script>`
}
