import { csvOf } from '../../formats/csv.js'
import { type MessageSummary, SMALLEST_COUNT } from './summary.js'

/** A line a mailing; a count of nobody that is too small to tell is written as `<10`. */
export function mailCsv(messages: readonly MessageSummary[]): string {
  const rows = messages.map(({ message, sent, measured, opens, openedBy, clicks, clickedBy, counts, lastAt }) => ({
    message,
    sent,
    measured,
    opens,
    opened_by: openedBy,
    clicks,
    clicked_by: clickedBy,
    other_opens: hidden(counts.open),
    other_clicks: hidden(counts.click),
    machine_opens: counts['machine-open'],
    machine_clicks: counts['machine-click'],
    stops: counts.stop,
    unsubscribed: counts.unsubscribe,
    last_at: new Date(lastAt).toISOString(),
  }))
  return csvOf(COLUMNS, rows)
}

/** A count of people who have not agreed, as far as it may be told. */
export const hidden = (count: number): string =>
  count > 0 && count < SMALLEST_COUNT ? `<${SMALLEST_COUNT}` : String(count)

const COLUMNS = [
  'message',
  'sent',
  'measured',
  'opens',
  'opened_by',
  'clicks',
  'clicked_by',
  'other_opens',
  'other_clicks',
  'machine_opens',
  'machine_clicks',
  'stops',
  'unsubscribed',
  'last_at',
]
