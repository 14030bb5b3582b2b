import { erasePerson } from './erase.js'
import { dataOf, type PersonData } from './person-data.js'
import { type Person, personOf, type Request } from './request.js'
import { type Hold, holdOn } from './retention/hold.js'
import type { Rights } from './rights.js'

/** What an answer would be about at this moment, for its operator to see before. */
export interface Outlook {
  readonly person: Person
  readonly data: PersonData
  /** Why some of the receipts stay although they are to be destroyed; `null` when none does. */
  readonly hold: Hold | null
  /** How many of the receipts stay. */
  readonly held: number
  readonly mailHold: Hold | null
  /** Whether there is something, and none of it may be destroyed. */
  readonly isAllHeld: boolean
}

/** @returns `null` while nobody knows who it is about. */
export async function outlookOf(rights: Rights, request: Request): Promise<Outlook | null> {
  const person = personOf(request)
  if (!person) return null
  const data = await dataOf(rights, request.site, person)
  const holds = await rights.holds.of(request.site)
  const subject = 'subject' in person ? person.subject : null
  const onHold = data.receipts.flatMap(({ receivedAt: at }) => holdOn(holds, { subject, at }) ?? [])
  const mailHold = data.mailEvents.flatMap(({ at }) => holdOn(holds, { subject, at }) ?? [])[0] ?? null
  const free = data.receipts.length - onHold.length + (mailHold ? 0 : data.mailEvents.length)
  const isAllHeld = free === 0 && (onHold.length > 0 || mailHold !== null)
  return { person, data, hold: onHold[0] ?? null, held: onHold.length, mailHold, isAllHeld }
}

/** Does what a request asks for and closes it. What destroys comes first: broken off, the request stays open and is answered again. */
export async function answer(
  rights: Rights,
  { seen, outlook, operator, outcome }: { seen: Request; outlook: Outlook; operator: string; outcome: string },
): Promise<void> {
  const at = rights.now()
  const { kind, id } = seen
  const { person, data } = outlook
  const isRestricting = kind === 'restriction' || kind === 'objection'
  const counts = kind === 'erasure' ? await eraseFor(rights, seen, outlook, operator) : {}
  await rights.requests.change({
    seen,
    to: { state: 'answered', outcome, closedAt: at },
    act: { operator, action: 'request.answered', about: { request: id, kind, ...counts } },
    with: isRestricting ? rights.leftAlone.leaving(seen, person, data.receipts, at) : [],
  })
}

async function eraseFor(rights: Rights, { site, id }: Request, { person, mailHold }: Outlook, operator: string) {
  const holds = await rights.holds.of(site)
  const subject = 'subject' in person ? person.subject : null
  return erasePerson(rights, {
    site,
    person,
    by: operator,
    why: `request ${id}`,
    at: rights.now(),
    isHeld: ({ receivedAt }) => holdOn(holds, { subject, at: receivedAt }) !== undefined,
    isMailHeld: mailHold !== null,
  })
}
