import type { ComponentChildren } from 'preact'
import type { KeptReceipt } from '../../stores/store.js'
import { ChoiceList, DecisionName, methodOf, receiptPath, Time } from '../frame/words.js'
import { StoredNotice } from './notice-shown.js'

export interface ReceiptPageProps {
  readonly base: string
  readonly kept: KeptReceipt
  /** Oldest first, `kept` among them. */
  readonly chain: readonly KeptReceipt[]
  /** The JSON of what was shown; `null` when nothing was, or it has not reached this server. */
  readonly notice: string | null
}

/** Everything about one decision: itself, those before and after it, and what the visitor saw. */
export function ReceiptPage({ base, kept, chain, notice }: ReceiptPageProps) {
  const { receipt, receivedAt } = kept
  const root = base.replace(/\/operator$/, '')
  const rows: [string, ComponentChildren][] = [
    ['Decision', <DecisionName decision={receipt.decision} />],
    ['Choice', <ChoiceList choice={receipt.choice} />],
    ['How', methodOf(receipt)],
    ['Received (UTC)', <Time at={receivedAt} />],
    ['Decided, by the visitor’s clock (UTC)', <Time at={Date.parse(receipt.at)} />],
    ['Site', receipt.site],
    ['Policy version', receipt.policy],
    ['Language', receipt.locale],
    ['Privacy signal (GPC)', receipt.signals.gpc ? 'on' : 'off'],
    ['Person, as the site’s hash', receipt.subject ? <code>{receipt.subject}</code> : 'not named'],
    ['Receipt', <code>{receipt.id}</code>],
    ['Replaces', receipt.previous ? <code>{receipt.previous}</code> : 'none: the first decision'],
    ['Notice', receipt.notice ? <code>{receipt.notice}</code> : 'none was shown'],
    ['Library', receipt.library],
  ]
  return (
    <>
      <p>
        <a href={`${root}/v1/receipts/${receipt.id}?site=${encodeURIComponent(receipt.site)}`}>
          The visitor’s page of this receipt
        </a>
      </p>
      <dl class="facts">
        {rows.map(([name, value]) => (
          <div>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Chain base={base} kept={kept} chain={chain} />
      <section aria-labelledby="shown">
        <h2 id="shown">What was shown</h2>
        {notice === null ? <p>{absence(receipt.notice)}</p> : <StoredNotice json={notice} />}
      </section>
      <details>
        <summary>The receipt as JSON</summary>
        <pre tabindex={0}>{JSON.stringify(receipt, null, 2)}</pre>
      </details>
    </>
  )
}

const absence = (hash: string | null): string =>
  hash === null
    ? 'No notice was shown for this decision.'
    : 'The notice that the receipt names is not kept here: the browser that showed it has not sent it.'

function Chain({ base, kept, chain }: Pick<ReceiptPageProps, 'base' | 'kept' | 'chain'>) {
  return (
    <section aria-labelledby="chain">
      <h2 id="chain">Before and after</h2>
      <ol class="chain">
        {chain.map(({ receipt, receivedAt }) => {
          const isThis = receipt.id === kept.receipt.id
          return (
            <li aria-current={isThis ? 'true' : undefined}>
              <Time at={receivedAt} /> <DecisionName decision={receipt.decision} />{' '}
              {isThis ? 'this receipt' : <a href={receiptPath(base, receipt)}>{methodOf(receipt)}</a>}
              <ChoiceList choice={receipt.choice} />
            </li>
          )
        })}
      </ol>
    </section>
  )
}
