import { parseConfig } from '../../src/contract/config.js'
import type { Notice } from '../../src/contract/notice.js'
import type { Receipt } from '../../src/contract/receipt.js'
import type { SiteConfig } from '../../src/contract/site-config.js'
import type { WholeReceipt } from '../../src/server/formats/whole.js'
import type { KeptReceipt } from '../../src/server/stores/store.js'
import { noticeWith, receiptWith } from './receipts.js'

const CONTROLLER = {
  name: 'Open Campus University',
  contact: 'dpo@campus.example',
  address: 'Strada Universității 1, Iași',
  authority: 'RO',
} as const

/** What a careful site shows: everything that a receipt's formats have a place for. */
export const fullNotice = (changes: Partial<Notice> = {}): Notice =>
  noticeWith({
    policy: { version: '2026-11-01', url: 'https://campus.example/privacy' },
    controller: CONTROLLER,
    texts: { title: 'Alegi tu', withdraw: 'Retrage', 'purposes.visitorId': 'Recunoaște vizitatorul' },
    categories: [
      { id: 'functional', title: 'Funcționale', text: 'Conținut din alte părți.' },
      { id: 'analytics', title: 'Statistici', text: 'Câte vizite sunt.' },
    ],
    services: [
      {
        id: 'padlet',
        category: 'functional',
        title: 'Padlet',
        provider: 'Wallwisher, Inc.',
        cookies: [{ name: 'ww_p', maxAgeDays: 0.25 }, { name: 'ww_s' }],
      },
      {
        id: 'matomo',
        category: 'analytics',
        title: 'Matomo',
        provider: 'InnoCraft Ltd',
        privacyUrl: 'https://matomo.example/privacy',
        cookies: [{ name: '_pk_id.*', maxAgeDays: 393, purpose: 'visitorId' }],
      },
      {
        id: 'hotjar',
        category: 'analytics',
        title: 'Hotjar',
        provider: 'Hotjar Ltd',
        cookies: [{ name: '_hj*', maxAgeDays: 365, purpose: { ro: 'Cum se folosește pagina' } }],
      },
    ],
    ...changes,
  })

export const keptAt = (receipt: Receipt): KeptReceipt => ({
  receipt,
  receivedAt: Date.parse('2026-11-21T10:15:31.000Z'),
})

export interface Around {
  /** `null`: not kept. */
  readonly notice?: Notice | null
  /** Of the same visitor, oldest first. */
  readonly before?: readonly Receipt[]
  readonly site?: Partial<SiteConfig>
}

/** A receipt that is right, but for `changes`, with what stands around it. */
export function wholeWith(
  changes: Partial<Receipt> = {},
  { notice = fullNotice(), before = [], site = {} }: Around = {},
): WholeReceipt {
  const kept = keptAt(receiptWith(changes))
  return {
    kept,
    notice,
    chain: [...before.map(keptAt), kept],
    site: parseConfig({ site: 'open-campus', ...site }),
    publicUrl: 'https://receipts.example.org',
  }
}
