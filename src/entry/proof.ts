import { hexOf } from '../contract/log/bytes.js'
import { proveReceipt } from '../contract/log/check.js'
import type { LoggedReceipt } from '../contract/log/entry.js'
import { LogError } from '../contract/log/errors.js'
import { parseLogKey } from '../contract/log/key.js'

/** What a receipt's page gives its script to check, and the words for each outcome in the page's language. */
export interface ProofOnPage {
  readonly logged: LoggedReceipt
  readonly proof: string
  readonly keys: readonly string[]
  readonly words: {
    /** With `{entry}`, `{size}`, `{log}` and `{keys}`. */
    readonly proved: string
    readonly failed: string
    readonly unable: string
  }
}

/** Checks the proof of the receipt on this page and says what came out; needs nothing but the page itself. */
async function check(given: ProofOnPage): Promise<string> {
  const { logged, proof, keys, words } = given
  try {
    const { index, checkpoint } = await proveReceipt(logged, proof, keys.map(parseLogKey))
    const gaps: Readonly<Record<string, string>> = {
      entry: String(index + 1),
      size: String(checkpoint.size),
      log: checkpoint.origin,
      keys: checkpoint.signedBy.map(({ id }) => hexOf(id)).join(', '),
    }
    return words.proved.replace(/\{(\w+)\}/g, (_, name: string) => gaps[name] ?? '')
  } catch (error) {
    // Anything else is a browser that lacks something: Ed25519, or hashing on plain http.
    return error instanceof LogError ? `${words.failed} (${error.code})` : words.unable
  }
}

const data = document.querySelector('#proof-data')?.textContent
const said = document.querySelector('#proof')
if (data && said) {
  void check(JSON.parse(data) as ProofOnPage).then(text => {
    said.textContent = text
    return said.setAttribute('data-checked', '')
  })
}
