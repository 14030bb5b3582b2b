import { canonicalJson } from '../../../contract/canonical.js'
import { noticeHashOf } from '../../../contract/notice.js'
import type { MailKeys } from '../../../email/keys.js'
import type { AppDeps } from '../../deps.js'
import { agreementNotice } from './agreement-notice.js'
import { agreementReceipt } from './agreement-receipt.js'
import type { Asked } from './asked.js'
import type { Said } from './said.js'
import { agreeTextsIn } from './texts.js'
import type { Visit } from './visit.js'

export interface KeepDeps extends Pick<AppDeps, 'store' | 'ingest' | 'now'> {
  readonly keys: MailKeys
}

/**
 * Keeps an answer as a receipt, on disk when it resolves.
 *
 * @param gpc - whether Global Privacy Control was on.
 */
export async function keepSaid(deps: KeepDeps, visit: Visit, { one, decision }: Said, gpc: boolean): Promise<void> {
  const { policy, receipt: previous, text } = one
  const { site, subject } = visit.person
  const at = deps.now()
  const notice = await keepNotice(deps, visit, one)
  const said = { site, subject, policy, decision, previous, notice, locale: text.language, gpc, at }
  await deps.ingest.keep([await agreementReceipt(deps.keys, said)], at)
}

/** What was shown is kept first: a receipt never names what nobody has. */
async function keepNotice(
  { store }: KeepDeps,
  { site, speech, addresses }: Visit,
  { policy, text }: Asked,
): Promise<string | null> {
  const address = addresses.version(policy.id, policy.version, text.language)
  const texts = agreeTextsIn(speech.lang)
  const notice = agreementNotice({ site, policy, text, address, lang: speech.lang, texts })
  const hash = await noticeHashOf(notice)
  if (hash !== null) await store.keepNotice(site.site, hash, canonicalJson(notice))
  return hash
}
