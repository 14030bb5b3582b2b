import type { KeptReceipt } from '../../stores/store.js'
import { type Fact, Facts } from '../frame/facts.js'
import { receiptPath, Time } from '../frame/words.js'
import { Downloads } from './downloads.js'
import { StoredNotice } from './notice-shown.js'
import { type LoggedProof, Proof } from './proof.js'
import { ChoiceList, DecisionName, methodOf, type Worded } from './words.js'

export interface ReceiptPageProps extends Worded, LoggedProof {
  readonly base: string
  readonly kept: KeptReceipt
  /** Oldest first, `kept` among them. */
  readonly chain: readonly KeptReceipt[]
  /** The JSON of what was shown; `null` when nothing was, or it has not reached this server. */
  readonly notice: string | null
}

/** Everything about one decision: itself, its proof, those before and after it, and what the visitor saw. */
export function ReceiptPage({ base, kept, chain, notice, proof, keys, texts }: ReceiptPageProps) {
  const { receipt } = kept
  const t = texts.receipt
  const root = base.replace(/\/operator$/, '')
  return (
    <>
      <Downloads root={root} receipt={receipt} texts={texts} />
      <Facts facts={factsOf(kept, texts)} />
      <Proof root={root} kept={kept} proof={proof} keys={keys} texts={texts} />
      <Chain base={base} kept={kept} chain={chain} texts={texts} />
      <section aria-labelledby="shown">
        <h2 id="shown">{t.shown}</h2>
        {notice === null ? (
          <p>{receipt.notice === null ? t.nothingShown : t.notKept}</p>
        ) : (
          <StoredNotice json={notice} texts={texts} />
        )}
      </section>
      <details>
        <summary>{t.asJson}</summary>
        <pre tabindex={0}>{JSON.stringify(receipt, null, 2)}</pre>
      </details>
    </>
  )
}

function factsOf({ receipt, receivedAt }: KeptReceipt, texts: Worded['texts']): readonly Fact[] {
  const t = texts.receipt
  return [
    [t.decision, <DecisionName decision={receipt.decision} texts={texts} />],
    [t.choice, <ChoiceList choice={receipt.choice} texts={texts} />],
    [t.method, methodOf(receipt, texts)],
    [t.received, <Time at={receivedAt} />],
    [t.decided, <Time at={Date.parse(receipt.at)} />],
    [t.site, receipt.site],
    [t.policy, receipt.policy],
    [t.locale, receipt.locale],
    [t.gpc, receipt.signals.gpc ? t.on : t.off],
    [t.subject, receipt.subject ? <code>{receipt.subject}</code> : t.nobody],
    [t.number, <code>{receipt.id}</code>],
    [t.previous, receipt.previous ? <code>{receipt.previous}</code> : t.first],
    [t.notice, receipt.notice ? <code>{receipt.notice}</code> : t.noNotice],
    [t.library, receipt.library],
  ]
}

function Chain({ base, kept, chain, texts }: Pick<ReceiptPageProps, 'base' | 'kept' | 'chain' | 'texts'>) {
  return (
    <section aria-labelledby="chain">
      <h2 id="chain">{texts.receipt.chain}</h2>
      <ol class="chain">
        {chain.map(({ receipt, receivedAt }) => {
          const isThis = receipt.id === kept.receipt.id
          return (
            <li aria-current={isThis ? 'true' : undefined}>
              <Time at={receivedAt} /> <DecisionName decision={receipt.decision} texts={texts} />{' '}
              {isThis ? texts.receipt.thisOne : <a href={receiptPath(base, receipt)}>{methodOf(receipt, texts)}</a>}
              <ChoiceList choice={receipt.choice} texts={texts} />
            </li>
          )
        })}
      </ol>
    </section>
  )
}
