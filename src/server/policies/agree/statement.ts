import { isOpen } from './agreement.js'
import type { Asked } from './asked.js'
import type { Visit } from './visit.js'

/** For the site's own server: what is open, and what was said. */
export function statementOf({ person, addresses }: Visit, asked: readonly Asked[]) {
  return {
    site: person.site,
    subject: person.subject,
    open: asked.filter(isOpen).length,
    policies: asked.map(({ policy, text, answer, receipt }) => ({
      id: policy.id,
      name: text.name,
      type: policy.type,
      audience: policy.audience,
      minimumAge: policy.minimumAge,
      version: policy.version,
      url: addresses.version(policy.id, policy.version, text.language),
      answer,
      receipt: receipt?.id ?? null,
    })),
  }
}
