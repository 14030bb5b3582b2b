import type { KeptReceipt, MailEvent, ReceiptStore } from '../stores/store.js'
import { connected, oldestFirst } from './connected.js'
import type { MailOf } from './mail-of.js'
import { ownersOf } from './owners.js'
import type { Person } from './request.js'

/** All that is kept of one person at one site. */
export interface PersonData {
  /** Oldest first; agreements of signed-in people are among them. */
  readonly receipts: readonly KeptReceipt[]
  readonly mailEvents: readonly MailEvent[]
  /** What was shown: its JSON, by the hash that the receipts name. */
  readonly notices: ReadonlyMap<string, string>
}

export interface DataDeps {
  readonly store: ReceiptStore
  readonly mailOf: MailOf
}

export async function dataOf({ store, mailOf }: DataDeps, site: string, person: Person): Promise<PersonData> {
  const receipts = await receiptsOf(store, site, person)
  const notices = new Map<string, string>()
  for (const { notice } of receipts.map(({ receipt }) => receipt)) {
    if (notice === null || notices.has(notice)) continue
    const json = await store.notice(site, notice)
    if (json !== null) notices.set(notice, json)
  }
  const mailEvents = 'subject' in person ? await mailOf.events(site, person.subject) : []
  return { receipts, mailEvents, notices }
}

/** A person's own decisions, those included that name nobody and belong between the others; oldest first. */
export async function receiptsOf(store: ReceiptStore, site: string, person: Person): Promise<readonly KeptReceipt[]> {
  if ('receipt' in person) return ownedBy(null, await connected(store, site, person.receipt))
  const found = new Map<string, KeptReceipt>()
  for await (const kept of store.each({ site, subject: person.subject })) {
    if (found.has(kept.receipt.id)) continue
    const own = ownedBy(person.subject, await connected(store, site, kept.receipt.id))
    for (const one of [kept, ...own]) found.set(one.receipt.id, one)
  }
  return [...found.values()].sort(oldestFirst)
}

function ownedBy(owner: string | null, chain: readonly KeptReceipt[]): readonly KeptReceipt[] {
  const owners = ownersOf(chain)
  return chain.filter(({ receipt }) => owners.get(receipt.id) === owner)
}
