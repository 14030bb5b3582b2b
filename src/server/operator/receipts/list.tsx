import type { Site } from '../../../contract/site.js'
import type { KeptReceipt, ReceiptPage } from '../../stores/store.js'
import { ChoiceList, DecisionName, methodOf, receiptPath, Time } from '../frame/words.js'
import { type AskedFilter, isNarrow, queryOf } from './filter.js'
import { FilterForm } from './filter-form.js'

export interface ReceiptsPageProps {
  readonly base: string
  readonly site: Site
  readonly asked: AskedFilter
  /** `null`: there is nothing to show until the filter, or the place in the list, is put right. */
  readonly page: ReceiptPage | null
  /** What is wrong with the place in the list that the address names. */
  readonly lost: string | null
  readonly isFirst: boolean
}

/** The newest receipts of a filter, newest first. */
export function ReceiptsPage({ base, site, asked, page, lost, isFirst }: ReceiptsPageProps) {
  return (
    <>
      <FilterForm base={base} asked={asked} site={site} />
      {asked.mistakes.size > 0 && (
        <p class="message" role="alert">
          Nothing is shown, for not all of the filter can be understood. The marked fields say what is wrong.
        </p>
      )}
      {lost !== null && (
        <p class="message" role="alert">
          {lost} <a href={base + queryOf(asked.form)}>Start at the newest</a>
        </p>
      )}
      {page && <Found base={base} asked={asked} page={page} isFirst={isFirst} />}
    </>
  )
}

type FoundProps = Pick<ReceiptsPageProps, 'base' | 'asked' | 'isFirst'> & { readonly page: ReceiptPage }

function Found({ base, asked, page, isFirst }: FoundProps) {
  const { form } = asked
  if (page.receipts.length === 0) return <Empty isFiltered={isNarrow(form)} />
  return (
    <>
      <p class="export">
        Export all that match: <a href={`${base}/export${queryOf(form, { format: 'csv' })}`}>CSV</a>{' '}
        <a href={`${base}/export${queryOf(form, { format: 'json' })}`}>JSON</a>
      </p>
      <ReceiptTable base={base} receipts={page.receipts} />
      <nav class="pages" aria-label="Older and newer receipts">
        {!isFirst && <a href={base + queryOf(form)}>Newest</a>}
        {page.next !== null && <a href={base + queryOf(form, { after: page.next })}>Older</a>}
      </nav>
    </>
  )
}

function Empty({ isFiltered }: { readonly isFiltered: boolean }) {
  return (
    <p class="message">
      {isFiltered
        ? 'No receipt matches this filter.'
        : 'There is no receipt yet. The first appears here as soon as a visitor of one of the sites has decided.'}
    </p>
  )
}

/** The roles are written out because a phone's layout takes a table's display away, and its meaning with it. */
function ReceiptTable({ base, receipts }: { readonly base: string; readonly receipts: readonly KeptReceipt[] }) {
  return (
    <table role="table" class="cards">
      <caption class="unseen">Receipts, newest first; times are UTC</caption>
      <thead role="rowgroup">
        <tr role="row">
          {['Received (UTC)', 'Decision', 'Choice', 'How', 'Site', 'Policy', 'Language', 'Receipt'].map(title => (
            <th role="columnheader" scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {receipts.map(({ receipt, receivedAt }) => (
          <tr role="row">
            <td role="cell">
              <Time at={receivedAt} />
            </td>
            <td role="cell">
              <DecisionName decision={receipt.decision} />
            </td>
            <td role="cell">
              <ChoiceList choice={receipt.choice} />
            </td>
            <td role="cell">{methodOf(receipt)}</td>
            <td role="cell" data-label="Site">
              {receipt.site}
            </td>
            <td role="cell" data-label="Policy">
              {receipt.policy}
            </td>
            <td role="cell" data-label="Language">
              {receipt.locale}
            </td>
            <td role="cell" data-label="Receipt">
              <a href={receiptPath(base, receipt)} aria-label={`Receipt ${receipt.id}`}>
                <code>{receipt.id.slice(-12)}</code>
              </a>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
