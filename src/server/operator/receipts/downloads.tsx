import type { Receipt } from '../../../contract/receipt.js'
import type { Worded } from './words.js'

/** The forms in which one receipt can be taken along, by the name that its address takes: one line each. */
const FORMS: readonly (readonly [string, string])[] = [
  ['json', 'JSON'],
  ['jsonld', 'JSON-LD'],
  ['kantara', 'Kantara'],
  ['proof', '.tlog-proof'],
]

interface DownloadsProps extends Worded {
  /** Where the server is, without the operator's pages. */
  readonly root: string
  readonly receipt: Receipt
}

export function Downloads({ root, receipt, texts }: DownloadsProps) {
  const address = `${root}/v1/receipts/${receipt.id}?site=${encodeURIComponent(receipt.site)}`
  return (
    <p class="export">
      <a href={address}>{texts.receipt.ofVisitor}</a> · {texts.receipt.downloads}
      {FORMS.map(([name, title]) => (
        <>
          {' '}
          <a href={`${address}&format=${name}`} download>
            {title}
          </a>
        </>
      ))}
    </p>
  )
}
