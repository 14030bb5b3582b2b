import type { Answer } from '../answers.js'
import { isUnderGdpr } from '../gdpr.js'
import { controllerOf } from '../parties.js'
import { tracesOf } from '../traces.js'
import type { WholeReceipt } from '../whole.js'

const SCHEMAS = 'https://w3id.org/dpv/schema/dpv-27560#'

/** Which rules a document keeps to. */
export interface Profile {
  /** The schema by which a receipt or a record is to be read. */
  schema(of: 'receipt' | 'record'): string
  /** The law that the controller is under, where its authority tells; else `null`. */
  readonly law: string | null
}

/**
 * A controller under a European authority asks by the GDPR. Its schema is named only where everything that it demands
 * is known: who answers and where, what was shown, who gets data, what is kept and how long.
 */
export function profileOf(whole: WholeReceipt, answers: readonly Answer[]): Profile {
  const { notice } = whole
  const { name, contact, address, authority } = controllerOf(whole)
  const isEuropean = isUnderGdpr(authority)
  const isTold = ({ services }: Answer): boolean =>
    services.length > 0 &&
    services.every(service => {
      const traces = notice ? tracesOf(service, notice) : []
      return service.provider && traces.length > 0 && traces.every(({ lifetime }) => lifetime !== null)
    })
  const isComplete = Boolean(name && contact && address && notice?.policy.url) && answers.every(isTold)
  return {
    schema: of => `${SCHEMAS}${of}${isEuropean && isComplete ? '-eu-gdpr' : ''}`,
    law: isEuropean ? 'eu-gdpr:GDPR' : null,
  }
}
