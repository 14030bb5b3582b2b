import type { Receipt } from '../../../contract/receipt.js'
import type { OperatorTexts } from '../../../i18n/operator/texts.js'
import { filled } from '../frame/speech.js'

/** The room's words, handed down to whoever speaks of a receipt. */
export interface Worded {
  readonly texts: OperatorTexts['receipts']
}

export function DecisionName({ decision, texts }: Pick<Receipt, 'decision'> & Worded) {
  return <span class={`decision ${decision}`}>{texts.decisions[decision]}</span>
}

/** How a decision was made, in words; a click that a program made is said to be one. */
export function methodOf({ method, trusted }: Pick<Receipt, 'method' | 'trusted'>, texts: Worded['texts']): string {
  return trusted ? texts.methods[method] : filled(texts.byProgram, { method: texts.methods[method] })
}

/** What was granted and what refused: told by a sign, a word for screen readers, and colour last. */
export function ChoiceList({ choice, texts }: Pick<Receipt, 'choice'> & Worded) {
  return (
    <ul class="choice">
      {Object.entries(choice).map(([name, granted]) => (
        <li class={granted ? 'yes' : 'no'}>
          <span aria-hidden="true">{granted ? '✓' : '✗'}</span> {name}
          <span class="unseen"> {granted ? texts.granted : texts.refused}</span>
        </li>
      ))}
    </ul>
  )
}
