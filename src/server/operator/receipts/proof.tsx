import { parseCheckpoint } from '../../../contract/log/checkpoint.js'
import { parseProof } from '../../../contract/log/proof.js'
import { jsonInMarkup } from '../../http/markup.js'
import { loggedOf } from '../../log/logged.js'
import type { KeptReceipt } from '../../stores/store.js'
import { filled } from '../frame/speech.js'
import type { Worded } from './words.js'

/** What the log says of a receipt. */
export interface LoggedProof {
  /** `null` while the receipt waits for its place. */
  readonly proof: string | null
  /** The log's keys, a line each. */
  readonly keys: readonly string[]
}

interface ProofProps extends Worded, LoggedProof {
  readonly root: string
  readonly kept: KeptReceipt
}

/** Where the receipt stands in its log: said by the server, then checked by the operator's own browser, with the visitors' code. */
export function Proof({ root, kept, proof, keys, texts }: ProofProps) {
  const t = texts.proof
  return (
    <section aria-labelledby="check">
      <h2 id="check">{t.title}</h2>
      {proof === null ? (
        <p id="proof">{t.waiting}</p>
      ) : (
        <>
          <p id="proof" role="status">
            {statedOf(proof, t.stated)}
          </p>
          <script
            type="application/json"
            id="proof-data"
            // Data, which the policy lets no browser run.
            dangerouslySetInnerHTML={{ __html: dataOf(kept, proof, keys, t) }}
          />
        </>
      )}
      <p>
        <a href={`${root}/log/${kept.receipt.site}`}>{t.log}</a>
      </p>
    </section>
  )
}

function statedOf(proof: string, text: string): string {
  const { index, checkpoint } = parseProof(proof)
  const { origin, size } = parseCheckpoint(checkpoint)
  return filled(text, { entry: index + 1, size, log: origin })
}

function dataOf(
  kept: KeptReceipt,
  proof: string,
  keys: readonly string[],
  { proved, failed, unable }: Worded['texts']['proof'],
) {
  return jsonInMarkup({ logged: loggedOf(kept), proof, keys, words: { proved, failed, unable } })
}
