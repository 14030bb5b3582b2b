import type { Receipt } from '../../contract/receipt.js'

/** What an answer made of the consent that there was before. */
export type Status = 'given' | 'renewed' | 'refused' | 'withdrawn'

/**
 * The status of one thing that a receipt answers.
 *
 * @param name - a category or `category/service`.
 * @param before - the receipt that this one replaces. Without it a yes counts as the first, and the decision as a
 *   whole says whether a no takes something back.
 */
export function statusOf(name: string, receipt: Receipt, before: Receipt | null): Status {
  const { decision } = receipt
  const stood = before !== null && grants(before, name)
  // Withdrawing one thing leaves the others as they were: nothing was asked about them.
  if (grants(receipt, name)) return stood && decision !== 'withdrawn' ? 'renewed' : 'given'
  const isTakenBack = before ? stood && decision !== 'refused' && decision !== 'given' : decision === 'withdrawn'
  return isTakenBack ? 'withdrawn' : 'refused'
}

/** A service that has no answer of its own has its category's. */
function grants({ choice }: Receipt, name: string): boolean {
  const [category = ''] = name.split('/')
  const answered = [name, category].find(each => Object.hasOwn(choice, each))
  return answered !== undefined && choice[answered] === true
}
