import type { Notice } from '../../contract/notice.js'
import { type Status, statusOf } from './status.js'
import type { WholeReceipt } from './whole.js'

/** A yes or a no: to a category, or to a service that was answered apart from its category. */
export interface Answer {
  /** As the receipt has it: `analytics`, `analytics/hotjar`. */
  readonly name: string
  readonly status: Status
  readonly title: string
  /** What the notice said that it is for; `null` when it is not kept or did not say. */
  readonly text: string | null
  /** What the notice declared of the services that this answer is about. */
  readonly services: Notice['services']
}

/** Everything that a receipt answers, in its own order. */
export function answersOf({ kept: { receipt }, notice, chain }: WholeReceipt): Answer[] {
  const before = chain.find(({ receipt: { id } }) => id === receipt.previous)?.receipt ?? null
  const names = Object.keys(receipt.choice)
  return names.map(name => {
    const [category = '', service] = name.split('/')
    const isMeant = ({ id }: { readonly id: string }): boolean =>
      service === undefined ? !names.includes(`${category}/${id}`) : id === service
    return {
      name,
      status: statusOf(name, receipt, before),
      title: titleOf(name, notice),
      text: notice?.categories.find(({ id }) => id === category)?.text || null,
      services: notice?.services.filter(each => each.category === category && isMeant(each)) ?? [],
    }
  })
}

/** As the notice called it: the category, or the service in its category. */
export function titleOf(name: string, notice: Notice | null): string {
  const [category = '', service] = name.split('/')
  const title = notice?.categories.find(({ id }) => id === category)?.title || category
  if (service === undefined) return title
  return `${title}: ${notice?.services.find(({ id }) => id === service)?.title ?? service}`
}
