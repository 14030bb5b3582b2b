import { SUBJECT_ID } from '../../../contract/words.js'
import type { OperatorTexts } from '../../../i18n/operator/texts.js'
import { DAY_MS, dayStart } from '../../day.js'
import { newRequest, WORDS_AT_MOST } from '../../rights/form.js'
import { recognise } from '../../rights/proof.js'
import { isKind, type Request } from '../../rights/request.js'
import type { Rights } from '../../rights/rights.js'
import { filled } from '../frame/speech.js'

/** Nobody finds a letter later than this and does not know when it came. */
const DAYS_BACK = 366

export type EntryField = 'kind' | 'received' | 'receipt' | 'subject' | 'words'

/** The form as its operator filled it in. */
export type Entry = Readonly<Record<EntryField, string>>

export type EntryMistakes = ReadonlyMap<EntryField, string>

export const entryIn = (fields: URLSearchParams): Entry => {
  const typed = (field: EntryField): string => (fields.get(field) ?? '').replaceAll('\r\n', '\n').trim()
  return {
    kind: typed('kind'),
    received: typed('received'),
    receipt: typed('receipt'),
    subject: typed('subject'),
    words: typed('words'),
  }
}

export interface EnteredBy {
  readonly site: string
  readonly operator: string
  readonly texts: OperatorTexts['requests']['wrong']
}

/** The request that a form makes, or a sentence for each field that is wrong. */
export async function requestIn(rights: Rights, entry: Entry, by: EnteredBy): Promise<Request | EntryMistakes> {
  const { site, operator, texts: t } = by
  const mistakes = new Map<EntryField, string>()
  const receivedAt = momentOf(entry.received, rights.now())
  if (!isKind(entry.kind)) mistakes.set('kind', t.kind)
  if (typeof receivedAt === 'string') mistakes.set('received', filled(t[receivedAt], { given: entry.received }))
  if (entry.subject !== '' && !SUBJECT_ID.test(entry.subject)) mistakes.set('subject', t.subject)
  if (entry.words.length > WORDS_AT_MOST) mistakes.set('words', t.words)
  const shown = entry.receipt === '' ? null : await recognise(rights, site, { receipt: entry.receipt, person: '' })
  if (typeof shown === 'string') mistakes.set('receipt', filled(t.receipt, { site }))
  if (mistakes.size > 0 || !isKind(entry.kind) || typeof receivedAt === 'string' || typeof shown === 'string') {
    return mistakes
  }
  const whom = shown ?? { state: 'received' as const, subject: null, receipt: null, proof: null }
  const begun = { site, kind: entry.kind, words: entry.words, receivedAt, enteredBy: operator }
  // A hash that the operator knows is a claim, and a receipt that names nobody does not make it true.
  if (entry.subject === '') return newRequest({ ...begun, ...whom })
  return newRequest({ ...begun, ...whom, state: 'received', subject: entry.subject, proof: null })
}

/** When a request came, of which the day is known; today's came now. */
function momentOf(day: string, now: number): number | 'day' | 'future' | 'longAgo' {
  const start = dayStart(day)
  if (start === null) return 'day'
  if (start > now) return 'future'
  return start < now - DAYS_BACK * DAY_MS ? 'longAgo' : Math.min(now, start + DAY_MS - 1)
}
