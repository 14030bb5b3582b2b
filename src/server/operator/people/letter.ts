import type { Letter } from '../../mail/post.js'
import type { Grant } from '../access/roles.js'
import { filled } from '../frame/speech.js'
import type { Actor } from './actor.js'
import { SERVER } from './may-grant.js'

/** `invited`: to somebody who was never here; `letIn`: to somebody who cannot come in any more. */
export type LetterKind = 'invited' | 'letIn'

export interface LinkInLetter {
  readonly about: LetterKind
  readonly grant: Grant
  readonly link: string
  /** Milliseconds since the Unix epoch. */
  readonly endsAt: number
}

/** What brings somebody the link that lets them in, in the language of who sends it. */
export function letterWith({ about, grant, link, endsAt }: LinkInLetter, { operator: by, texts }: Actor): Letter {
  const { subject, text } = texts.people.letter[about]
  const values = {
    by,
    link,
    role: texts.frame.roles[grant.role],
    where: grant.site === SERVER ? texts.people.everySite : grant.site,
    server: new URL(link).host,
    ends: new Date(endsAt).toISOString().slice(0, 16).replace('T', ' '),
  }
  return { to: grant.operator, subject: filled(subject, values), text: `${filled(text.join('\n'), values)}\n` }
}
