import type { Receipt } from '../../../contract/receipt.js'
import type { ReceiptStore } from '../../stores/store.js'
import type { PublishedPolicy } from '../policy.js'

/** In receipts: the category that a policy stands in, as `agreement/terms`. */
export const AGREEMENT = 'agreement'

export const agreementTo = (policy: string): string => `${AGREEMENT}/${policy}`

/** What somebody has said to a version. */
export type Answer = 'none' | 'given' | 'refused' | 'withdrawn'

/** A policy, and what one person has said to it. */
export interface Agreement<P extends PublishedPolicy = PublishedPolicy> {
  readonly policy: P
  /** To the version in force. */
  readonly answer: Answer
  /** The person's newest receipt about the policy, of whatever version. */
  readonly receipt: Receipt | null
}

/** What one person has said to each of these, by their receipts. */
export async function agreementsOf<P extends PublishedPolicy>(
  store: Pick<ReceiptStore, 'each'>,
  { site, subject }: { readonly site: string; readonly subject: string },
  policies: readonly P[],
): Promise<readonly Agreement<P>[]> {
  const receipts: Receipt[] = []
  for await (const { receipt } of store.each({ site, subject })) {
    if (Object.keys(receipt.choice).some(name => name.startsWith(`${AGREEMENT}/`))) receipts.push(receipt)
  }
  // Two may be of one millisecond: the newest is the one that no other replaces.
  const replaced = new Set(receipts.map(({ previous }) => previous))
  return policies.map(policy => {
    const name = agreementTo(policy.id)
    const receipt = receipts.find(({ id, choice }) => Object.hasOwn(choice, name) && !replaced.has(id)) ?? null
    return { policy, receipt, answer: receipt?.policy === policy.version ? answerIn(receipt) : 'none' }
  })
}

const answerIn = ({ decision }: Receipt): Answer => (decision === 'changed' ? 'given' : decision)

/** Is there still something to say? A no is an answer too. */
export const isOpen = ({ answer }: Pick<Agreement, 'answer'>): boolean => answer === 'none'
