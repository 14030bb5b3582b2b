import { UUID } from '../../contract/words.js'
import { readPerson } from '../../email/person.js'
import type { Secret } from '../../email/secret.js'
import type { ReceiptStore } from '../stores/store.js'
import { connected } from './connected.js'
import { ownersOf } from './owners.js'
import type { Request } from './request.js'

/** What somebody shows to prove who they are; empty for what they do not have. */
export interface Shown {
  readonly receipt: string
  /** The site's own word for whom it has signed in: see `signPerson`. */
  readonly person: string
}

/** What is wrong with what was shown: nothing was, or the site's word or the receipt's number is no good here. */
export type Unproved = 'proof' | 'person' | 'receipt'

type Recognised = Pick<Request, 'state' | 'subject' | 'receipt' | 'proof'>

export interface RecogniseDeps {
  readonly store: ReceiptStore
  /** `null`: sites can vouch for nobody. */
  readonly secret: Secret | null
  now(): number
}

/**
 * Finds out whom a request is about. The number of a receipt is enough where none of what hangs together with it names
 * anybody. Where it names somebody the number alone is not: it may have been seen over a shoulder, and the site knows
 * more of that person than this one browser told. The site has to vouch for them, or an operator.
 */
export async function recognise(
  { store, secret, now }: RecogniseDeps,
  site: string,
  shown: Shown,
): Promise<Recognised | Unproved> {
  if (shown.person !== '') {
    const named = secret === null ? null : readPerson(secret, shown.person, now())
    if (named?.site !== site) return 'person'
    return { state: 'verified', subject: named.subject, receipt: null, proof: 'token' }
  }
  if (shown.receipt === '') return 'proof'
  const receipt = shown.receipt.toLowerCase()
  const chain = UUID.test(receipt) ? await connected(store, site, receipt) : []
  if (chain.length === 0) return 'receipt'
  const owner = ownersOf(chain).get(receipt) ?? null
  if (owner !== null) return { state: 'received', subject: owner, receipt, proof: null }
  return { state: 'verified', subject: null, receipt, proof: 'receipt' }
}
