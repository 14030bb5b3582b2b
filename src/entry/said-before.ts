import type { Consent } from '../consent/consent.js'
import { grantsAny } from '../consent/decide.js'
import { newcomersIn } from '../consent/newcomers.js'
import { isInTerm } from '../consent/validity.js'
import type { ConsentRecord, Subject } from '../contract/record.js'
import type { ActsOptions } from './acts.js'

/** What this visitor has said before, here or to another tool, and what of it still counts. */
export interface SaidBefore {
  /** Under whatever policy version, while its time is not over. */
  lastChoice(): ConsentRecord | null
  /** Services that wait for their first answer. */
  newcomers(): readonly Subject[]
  /** A no is no more to be asked for again under another policy version than under the same. */
  keepRefusal(): void
  /** Moving here from another tool asks nobody twice: what it kept is taken over before anybody is asked. */
  takeOver(): Promise<void>
}

export function saidBefore({ site, inForce, shelf, gpc }: ActsOptions, consent: Consent): SaidBefore {
  const { $record, $mustAsk, kept } = inForce
  const restate = (said: Parameters<Consent['restate']>[1]): void =>
    consent.restate({ method: 'import', trusted: false }, said)

  function lastChoice(): ConsentRecord | null {
    const last = kept()
    return last && isInTerm(last.at, site.record.maxAgeDays, Date.now()) ? last : null
  }

  return {
    lastChoice,
    newcomers() {
      const record = $record.get()
      return record ? newcomersIn(record, site, shelf()) : []
    },
    keepRefusal() {
      const last = lastChoice()
      if (!last || last.policy === site.policy.version || grantsAny(last)) return
      restate({ ...last, policy: site.policy.version })
    },
    async takeOver() {
      const isNew = (): boolean => $mustAsk.get() && !kept()
      if (!site.import.length || !isNew()) return
      const { earlierOn } = await import('./import.js')
      const record = earlierOn(window, site, gpc)
      if (isNew()) restate(record)
    },
  }
}
