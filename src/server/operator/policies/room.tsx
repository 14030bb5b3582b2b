import type { ComponentChildren } from 'preact'
import { policyAddresses } from '../../policies/addresses.js'
import { isPolicyId } from '../../policies/draft.js'
import { type PolicyInForce, publishedPolicies } from '../../policies/in-force.js'
import { type PublishedReader, publishedReader } from '../../policies/published.js'
import type { OperatorDeps } from '../deps.js'
import { page } from '../frame/page.js'
import type { OperatorContext } from '../frame/route.js'
import { filled } from '../frame/speech.js'
import type { Change } from './changes.js'
import { type Here, hereOf } from './here.js'
import { type Policy, type PolicyStore, policyStore } from './store.js'

/** What the pages of policies are made of. */
export interface PolicyRoom {
  readonly store: PolicyStore
  readonly published: PublishedReader
  readonly inForce: PolicyInForce
  readonly publicUrl: string
  /** Milliseconds since the Unix epoch. */
  now(): number
}

export const policyRoom = ({ database, audit, now, publicUrl }: OperatorDeps): PolicyRoom => ({
  store: policyStore(database, audit, now),
  published: publishedReader(database),
  inForce: publishedPolicies(database),
  publicUrl,
  now,
})

export const addressesOn = ({ publicUrl }: PolicyRoom, c: OperatorContext) =>
  policyAddresses(publicUrl, c.var.site.site)

/** A page about one policy, for a route that has its id in the path. */
export function about(
  { store }: PolicyRoom,
  answer: (c: OperatorContext, policy: Policy, here: Here) => Promise<Response>,
) {
  return async (c: OperatorContext): Promise<Response> => {
    const id = c.req.param('id') ?? ''
    const policy = isPolicyId(id) ? await store.find(c.var.site.site, id) : null
    return policy ? answer(c, policy, hereOf(c)) : noSuchPolicy(c)
  }
}

export function noSuchPolicy(c: OperatorContext): Response | Promise<Response> {
  const { noSuch, noSuchText } = c.var.texts.policies
  return shown(c, noSuch, <p>{filled(noSuchText, { site: c.var.site.site })}</p>, 404)
}

/** A page of this room. */
export const shown = (
  c: OperatorContext,
  title: string,
  content: ComponentChildren,
  status: 200 | 404 | 409 | 422 = 200,
) => page(c, { title, current: 'policies' }, content, status)

/** Who changes what, and which revision they have seen. */
export const changeOf = (c: OperatorContext, id: string, form: URLSearchParams): Change => ({
  site: c.var.site.site,
  id,
  operator: c.var.operator ?? '',
  // What is no number is no revision that there ever was.
  revision: Number(/^\d{1,9}$/.exec(form.get('revision') ?? '')?.[0] ?? 0),
})
