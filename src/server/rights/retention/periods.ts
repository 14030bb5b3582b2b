import { number } from '../../../contract/shape.js'

const days = number(1, 36_525)

/** How long what is kept is kept, in days, as the config says it. */
export const PERIODS = {
  /** From when a receipt came. */
  'receiptDays?': days,
  /** From when a mail was opened or a link followed. */
  'mailDays?': days,
  /** From when a request was closed. */
  'requestDays?': days,
  /** Of what operators did. */
  'auditDays?': days,
  /** Without a decision or a mail event, until somebody counts as silent. */
  'silentDays?': days,
  /** From the warning until a silent person is anonymised. */
  'warningDays?': days,
} as const

export interface Periods {
  readonly receiptDays: number
  readonly mailDays: number
  readonly requestDays: number
  readonly auditDays: number
  readonly silentDays: number
  readonly warningDays: number
}

/** Five years: as long as a claim can be brought almost everywhere; three of silence; two for what mail tells. */
export const DEFAULT_PERIODS: Periods = {
  receiptDays: 1826,
  mailDays: 730,
  requestDays: 1096,
  auditDays: 1826,
  silentDays: 1096,
  warningDays: 14,
}
