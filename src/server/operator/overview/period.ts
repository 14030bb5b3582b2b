import type { OperatorTexts } from '../../../i18n/operator/texts.js'
import { DAY_MS, dayOf, dayStart } from '../../day.js'
import { filled } from '../frame/speech.js'

/** Offered by a click, in days that end with today. */
export const PRESETS = [7, 30, 90, 365] as const
const DEFAULT_DAYS = 30
const DAYS_AT_MOST = 3660

/** What the overview is about. Days are UTC. */
export interface Period {
  /** The first day's first moment, in milliseconds since the Unix epoch. */
  readonly from: number
  /** The first moment after the last day. */
  readonly before: number
  readonly days: number
  /** The number of days that was asked for instead of dates. */
  readonly preset: number | null
}

export interface AskedPeriod {
  readonly period: Period
  /** What was typed, right or wrong, or what it comes to. */
  readonly form: { readonly from: string; readonly to: string }
  readonly mistake: string | null
}

/** Reads the period of an address that anybody may have edited: dates where there are any, else days up to now. */
export function periodOf(query: URLSearchParams, now: number, texts: OperatorTexts['overview']['period']): AskedPeriod {
  const today = Math.floor(now / DAY_MS) * DAY_MS
  const typed = (name: string): string => (query.get(name) ?? '').trim()
  const lastDays = (days: number): Period => ({
    from: today - (days - 1) * DAY_MS,
    before: today + DAY_MS,
    days,
    preset: days,
  })
  const usual = lastDays(DEFAULT_DAYS)
  const wrong = (form: AskedPeriod['form'], mistake: string): AskedPeriod => ({ period: usual, form, mistake })
  const right = (period: Period): AskedPeriod => {
    const form = { from: dayOf(period.from), to: dayOf(period.before - DAY_MS) }
    return { period, form, mistake: null }
  }

  const form = { from: typed('from'), to: typed('to') }
  const days = PRESETS.find(each => String(each) === typed('days'))
  if (form.from === '' && form.to === '') {
    if (typed('days') === '' || days) return right(days ? lastDays(days) : usual)
    return wrong(right(usual).form, filled(texts.noDays, { given: typed('days'), names: PRESETS.join(', ') }))
  }
  for (const given of [form.from, form.to]) {
    if (given !== '' && dayStart(given) === null) return wrong(form, filled(texts.noDay, { given }))
  }
  const to = dayStart(form.to) ?? today
  const from = dayStart(form.from) ?? to - (DEFAULT_DAYS - 1) * DAY_MS
  const said = { from: dayOf(from), to: dayOf(to), days: DAYS_AT_MOST }
  if (from > to) return wrong(form, filled(texts.wrongOrder, said))
  const length = (to - from) / DAY_MS + 1
  if (length > DAYS_AT_MOST) return wrong(form, filled(texts.tooLong, said))
  return right({ from, before: to + DAY_MS, days: length, preset: null })
}
