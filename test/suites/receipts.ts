import * as fc from 'fast-check'
import type { Notice } from '../../src/contract/notice.js'
import { parseReceipt, type Receipt } from '../../src/contract/receipt.js'

export const HASH = `sha256-${'A'.repeat(43)}`

/** Ids in the order of their numbers. */
export const receiptId = (n: number): string => `0193f5a0-0000-7000-8000-${n.toString(16).padStart(12, '0')}`

/** A receipt that is right, but for `changes`. */
export function receiptWith(changes: Partial<Receipt> = {}): Receipt {
  return {
    schema: 'askfirst.receipt/1',
    id: receiptId(1),
    previous: null,
    site: 'open-campus',
    at: '2026-11-21T10:15:30.123Z',
    decision: 'given',
    method: 'accept-all',
    trusted: true,
    choice: { functional: true, analytics: true },
    policy: '2026-11-01',
    notice: HASH,
    locale: 'ro',
    signals: { gpc: false },
    library: '1.0.0',
    ...changes,
  }
}

/** A notice that is right, but for `changes`. */
export const noticeWith = (changes: Partial<Notice> = {}): Notice => ({
  schema: 'askfirst.notice/1',
  site: 'open-campus',
  locale: 'ro',
  layout: 'bar',
  library: '1.0.0',
  policy: { version: '2026-11-01', url: null },
  controller: { name: 'Open Campus' },
  texts: { title: 'Alegi tu' },
  categories: [],
  services: [],
  ...changes,
})

const pad = (n: number, width = 2): string => String(n).padStart(width, '0')
const name = fc.stringMatching(/^[a-z][a-z0-9-]{0,31}$/)

/** Days and hours that do not exist are among them; those that the contract refuses are not. */
const at = fc
  .tuple(fc.nat(9999), fc.nat(12), fc.nat(31), fc.nat(24), fc.nat(59), fc.nat(60), fc.nat(999))
  .map(([y, mo, d, h, mi, s, ms]) => `${pad(y, 4)}-${pad(mo)}-${pad(d)}T${pad(h)}:${pad(mi)}:${pad(s)}.${pad(ms, 3)}Z`)
  .filter(text => !Number.isNaN(Date.parse(text)))

const hash = fc.stringMatching(/^[\w-]{43}$/).map(text => `sha256-${text}`)

/** Any receipt that the contract takes. */
export const anyReceipt: fc.Arbitrary<Receipt> = fc
  .record({
    id: fc.uuid({ version: [1, 4, 7] }),
    previous: fc.option(fc.uuid()),
    site: name,
    at,
    trusted: fc.boolean(),
    choice: fc.dictionary(
      fc.oneof(
        name,
        fc.tuple(name, name).map(pair => pair.join('/')),
      ),
      fc.boolean(),
      { minKeys: 1, maxKeys: 20 },
    ),
    policy: fc.stringMatching(/^[\w.-]{1,32}$/),
    notice: fc.option(hash),
    locale: fc.stringMatching(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})?$/),
  })
  .map(parts => parseReceipt(receiptWith(parts)))
