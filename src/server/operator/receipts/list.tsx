import type { Site } from '../../../contract/site.js'
import type { KeptReceipt, ReceiptPage } from '../../stores/store.js'
import type { Strand } from '../../stores/strands.js'
import { Cards } from '../frame/cards.js'
import { type AskedFilter, isNarrow, queryOf } from './filter.js'
import { FilterForm } from './filter-form.js'
import { LiveSwitch } from './live-switch.js'
import { ReceiptRow } from './row.js'
import type { Worded } from './words.js'

export interface ReceiptsPageProps extends Worded {
  readonly base: string
  readonly site: Site
  readonly asked: AskedFilter
  readonly strands: readonly Strand[]
  /** `null`: there is nothing to show until the filter, or the place in the list, is put right. */
  readonly page: ReceiptPage | null
  readonly isFirst: boolean
  /** The place behind which more may come; `null` where none will. */
  readonly since: string | null
}

/** The newest receipts of a filter, newest first. */
export function ReceiptsPage({ base, site, asked, strands, page, isFirst, since, texts }: ReceiptsPageProps) {
  const path = `${base}/receipts`
  const isClear = asked.mistakes.size === 0
  return (
    <>
      <FilterForm path={path} asked={asked} site={site} strands={strands} texts={texts} />
      {!isClear && (
        <p class="message" role="alert">
          {texts.filter.nothingShown}
        </p>
      )}
      {isClear && !page && (
        <p class="message" role="alert">
          {texts.list.lost} <a href={path + queryOf(asked.form)}>{texts.list.startAgain}</a>
        </p>
      )}
      {since !== null && <LiveSwitch path={`${path}/live${queryOf(asked.form, { since })}`} texts={texts} />}
      {page && <Found base={base} asked={asked} page={page} isFirst={isFirst} texts={texts} />}
    </>
  )
}

type FoundProps = Pick<ReceiptsPageProps, 'base' | 'asked' | 'isFirst' | 'texts'> & { readonly page: ReceiptPage }

function Found({ base, asked, page, isFirst, texts }: FoundProps) {
  const { form } = asked
  const path = `${base}/receipts`
  const { list } = texts
  if (page.receipts.length === 0) return <p class="message">{isNarrow(form) ? list.noMatch : list.none}</p>
  return (
    <>
      <p class="export">
        <a href={`${base}/export${queryOf(form)}`}>{list.export}</a>
      </p>
      <ReceiptTable base={base} receipts={page.receipts} texts={texts} />
      <nav class="pages" aria-label={list.pages}>
        {!isFirst && <a href={path + queryOf(form)}>{list.newest}</a>}
        {page.next !== null && <a href={path + queryOf(form, { after: page.next })}>{list.older}</a>}
      </nav>
    </>
  )
}

interface ReceiptTableProps extends Worded {
  readonly base: string
  readonly receipts: readonly KeptReceipt[]
}

function ReceiptTable({ base, receipts, texts }: ReceiptTableProps) {
  const { caption, received, decision, choice, method, site, policy, locale, receipt } = texts.list
  return (
    <Cards
      caption={caption}
      titles={[received, decision, choice, method, site, policy, locale, receipt]}
      rowsId="receipts"
    >
      {receipts.map(kept => (
        <ReceiptRow base={base} kept={kept} texts={texts} />
      ))}
    </Cards>
  )
}
