import type { KeptReceipt } from '../../stores/store.js'

const RECEIPTS_A_CHUNK = 100

/** Receipts as one JSON array, a chunk at a time: each as it was sent, with `receivedAt`, the server's time. */
export async function* jsonOf(receipts: AsyncIterable<KeptReceipt>): AsyncGenerator<string> {
  let [text, waiting] = ['[', 0]
  let between = '\n'
  for await (const { receipt, receivedAt } of receipts) {
    text += between + JSON.stringify({ ...receipt, receivedAt: new Date(receivedAt).toISOString() })
    between = ',\n'
    if (++waiting < RECEIPTS_A_CHUNK) continue
    yield text
    text = ''
    waiting = 0
  }
  yield `${text}\n]\n`
}
