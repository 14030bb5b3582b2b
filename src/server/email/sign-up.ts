import type { Decision } from '../../contract/receipt.js'
import type { Choice } from '../../contract/record.js'
import { flag, object, type Static } from '../../contract/shape.js'
import type { Site } from '../../contract/site.js'
import { uuidv7 } from '../../contract/uuid.js'
import { language, noticeHash, receiptId, subjectId } from '../../contract/words.js'
import { type DecideDeps, type Decided, keepOnce, receiptOf } from './decide.js'
import { ANALYTICS } from './may-measure.js'
import { subscribe } from './subscription.js'

/** What somebody has said in a sender's own sign-up form. */
export const signUp = object({
  subject: subjectId,
  /** Whether opens and clicks may be recorded: a box of its own, which the person ticked or did not. */
  measure: flag,
  /** The receipt's number, a UUIDv7, for a sender that may say it twice. */
  'id?': receiptId,
  'locale?': language,
  /** What the form showed, kept before by `POST /v1/notices`. */
  'notice?': noticeHash,
})

export type SignUp = Static<typeof signUp>

/** Keeps what was said as a receipt; whoever had unsubscribed is subscribed again. */
export async function keepSignUp(deps: DecideDeps, site: Site, said: SignUp, at: number): Promise<Decided> {
  const { subject, measure, id = uuidv7(at), locale = 'en', notice = null } = said
  const act = { site, subject, method: 'api', locale, gpc: false, notice, at } as const
  const known = await deps.store.find(site.site, id)
  if (known) return { receipt: known.receipt, isNew: false }
  const newest = await deps.store.latestOf(site.site, subject)
  const before = newest?.receipt.choice ?? {}
  const choice = { ...without(before), [ANALYTICS]: measure }
  const decision = decisionOf(before, choice)
  const decided = await keepOnce(
    deps,
    receiptOf(act, { id, previous: newest?.receipt.id ?? null, decision, choice }),
    at,
  )
  await subscribe(deps, act, true)
  return decided
}

/** A form asks about measuring as a whole: what was said of single tools is not repeated. */
const without = (choice: Choice): Choice =>
  Object.fromEntries(Object.entries(choice).filter(([name]) => !name.startsWith(`${ANALYTICS}/`)))

const grantsAny = (choice: Choice): boolean => Object.values(choice).includes(true)

function decisionOf(before: Choice, after: Choice): Decision {
  if (!grantsAny(before)) return grantsAny(after) ? 'given' : 'refused'
  return grantsAny(after) ? 'changed' : 'withdrawn'
}
