import type { Site } from '../../../contract/site.js'
import type { OperatorTexts } from '../../../i18n/operator/texts.js'
import { filled } from '../frame/speech.js'
import { type AskedPeriod, periodOf } from './period.js'

/** What opt-in rates are told apart by. */
export const WAYS = ['category', 'service', 'locale', 'policy', 'layout', 'method'] as const
export type Way = (typeof WAYS)[number]

const CATEGORY = /^[a-z][a-z0-9-]{0,31}$/

/** What an overview's address asks for. */
export interface AskedOverview extends Omit<AskedPeriod, 'mistake'> {
  readonly site: string
  readonly by: Way
  /** What a yes is a yes to; empty for anything. */
  readonly category: string
  readonly mistakes: readonly string[]
}

/** Reads an address that anybody may have edited; what cannot be understood is the usual, and said. */
export function askedOverview(
  query: URLSearchParams,
  { site }: Site,
  now: number,
  texts: OperatorTexts['overview'],
): AskedOverview {
  const { mistake, ...period } = periodOf(query, now, texts.period)
  const [by = '', category = ''] = [query.get('by') ?? 'category', query.get('category') ?? '']
  const way = WAYS.find(each => each === by)
  const isCategory = category === '' || CATEGORY.test(category)
  return {
    ...period,
    site,
    by: way ?? 'category',
    category: isCategory ? category : '',
    mistakes: [
      ...(mistake === null ? [] : [mistake]),
      ...(way ? [] : [filled(texts.period.noBy, { given: by, names: WAYS.join(', ') })]),
      ...(isCategory ? [] : [filled(texts.period.noCategory, { given: category })]),
    ],
  }
}

/** The part of an address that asks for this again, but for `changes`. */
export function overviewQuery(asked: AskedOverview, changes: Readonly<Record<string, string>> = {}): string {
  const { site, by, category, period, form } = asked
  const time = period.preset === null ? form : { days: String(period.preset) }
  const all = 'days' in changes ? { site, by, category, ...changes } : { site, by, category, ...time, ...changes }
  return `?${new URLSearchParams(Object.entries(all).filter(([, value]) => value !== ''))}`
}
