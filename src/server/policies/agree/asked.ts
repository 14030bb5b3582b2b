import type { ReceiptStore } from '../../stores/store.js'
import { asksSignedIn, type PolicyText } from '../policy.js'
import type { NamedPolicy, PublishedReader } from '../published.js'
import { chosenOf } from '../speech.js'
import { type Agreement, agreementsOf } from './agreement.js'
import type { Visit } from './visit.js'

/** Something to answer to, in a language that its reader reads. */
export interface Asked extends Agreement<NamedPolicy> {
  readonly text: PolicyText
}

export interface AskedDeps {
  readonly store: ReceiptStore
  readonly published: PublishedReader
}

/** What one person is asked, with what they have said to each. */
export async function askedOf(
  { store, published }: AskedDeps,
  { person, site, speech }: Visit,
): Promise<readonly Asked[]> {
  const policies = (await published.active(site.site)).filter(asksSignedIn)
  const agreements = await agreementsOf(store, person, policies)
  const asked = agreements.map(async agreement => {
    const { id, version, names } = agreement.policy
    const { language } = chosenOf(speech.wanted, Object.keys(names))
    const text = (await published.texts(site.site, id, version)).find(each => each.language === language)
    return text ? [{ ...agreement, text }] : []
  })
  return (await Promise.all(asked)).flat()
}
