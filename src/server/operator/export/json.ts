import type { KeptReceipt } from '../../stores/store.js'
import type { ExportFormat } from './format.js'

/** Each receipt as it was sent, with `receivedAt`, the server's time. */
const textOf = ({ receipt, receivedAt }: KeptReceipt): string =>
  JSON.stringify({ ...receipt, receivedAt: new Date(receivedAt).toISOString() })

/** One array. What parts two receipts stands before the second: a line is whole without the next. */
export const json: ExportFormat = {
  ending: 'json',
  type: 'application/json',
  head: () => '[\n',
  linesOf: (receipts, isFirst) =>
    receipts.map((kept, i) => `${isFirst && i === 0 ? '' : ','}${textOf(kept)}\n`).join(''),
  tail: ']\n',
}

/** A JSON text a line. */
export const ndjson: ExportFormat = {
  ending: 'ndjson',
  type: 'application/x-ndjson',
  head: () => '',
  linesOf: receipts => receipts.map(kept => `${textOf(kept)}\n`).join(''),
  tail: '',
}
