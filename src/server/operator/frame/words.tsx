import type { Receipt } from '../../../contract/receipt.js'

const METHODS: Readonly<Record<Receipt['method'], string>> = {
  'accept-all': 'accepted all',
  'reject-all': 'rejected all',
  save: 'chose',
  withdraw: 'took back',
  api: 'the page’s own code',
  signal: 'the browser’s signal',
  email: 'from a mail',
  import: 'imported',
}

/** A moment, UTC, to the second; a program reads it to the millisecond. */
export function Time({ at }: { readonly at: number }) {
  const iso = new Date(at).toISOString()
  return <time datetime={iso}>{`${iso.slice(0, 10)} ${iso.slice(11, 19)}`}</time>
}

export function DecisionName({ decision }: Pick<Receipt, 'decision'>) {
  return <span class={`decision ${decision}`}>{decision}</span>
}

/** How a decision was made, in words; a click that a program made is said to be one. */
export function methodOf({ method, trusted }: Pick<Receipt, 'method' | 'trusted'>): string {
  return trusted ? METHODS[method] : `${METHODS[method]}, by a program’s click`
}

/** What was granted and what refused: told by a sign, a word for screen readers, and colour last. */
export function ChoiceList({ choice }: Pick<Receipt, 'choice'>) {
  return (
    <ul class="choice">
      {Object.entries(choice).map(([name, granted]) => (
        <li class={granted ? 'yes' : 'no'}>
          <span aria-hidden="true">{granted ? '✓' : '✗'}</span> {name}
          <span class="unseen">{granted ? ' granted' : ' refused'}</span>
        </li>
      ))}
    </ul>
  )
}

/** The page of one receipt. */
export const receiptPath = (base: string, { id, site }: Pick<Receipt, 'id' | 'site'>): string =>
  `${base}/receipts/${id}?site=${encodeURIComponent(site)}`
