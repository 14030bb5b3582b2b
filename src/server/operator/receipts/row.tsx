import type { KeptReceipt } from '../../stores/store.js'
import { filled } from '../frame/speech.js'
import { receiptPath, Time } from '../frame/words.js'
import { ChoiceList, DecisionName, methodOf, type Worded } from './words.js'

interface RowProps extends Worded {
  readonly base: string
  readonly kept: KeptReceipt
}

/** A receipt in the list; also what is sent of one that arrives while the list is looked at. */
export function ReceiptRow({ base, kept: { receipt, receivedAt }, texts }: RowProps) {
  const { list } = texts
  return (
    <tr role="row" data-id={receipt.id}>
      <td role="cell">
        <Time at={receivedAt} />
      </td>
      <td role="cell">
        <DecisionName decision={receipt.decision} texts={texts} />
      </td>
      <td role="cell">
        <ChoiceList choice={receipt.choice} texts={texts} />
      </td>
      <td role="cell">{methodOf(receipt, texts)}</td>
      <td role="cell" data-label={list.site}>
        {receipt.site}
      </td>
      <td role="cell" data-label={list.policy}>
        {receipt.policy}
      </td>
      <td role="cell" data-label={list.locale}>
        {receipt.locale}
      </td>
      <td role="cell" data-label={list.receipt}>
        <a href={receiptPath(base, receipt)} aria-label={filled(list.one, { id: receipt.id })}>
          <code>{receipt.id.slice(-12)}</code>
        </a>
      </td>
    </tr>
  )
}
