import type { Notice } from '../../../contract/notice.js'
import type { Answer } from '../answers.js'
import { isoDuration, type Trace, tracesOf } from '../traces.js'
import { type JsonLdNode, lasting, wordsIn } from './node.js'

/**
 * What was asked about under one name: a purpose, the services that serve it, who gets data by them, and what they keep.
 *
 * @param language - of the words.
 * @param legalBasis - by which it may be done when it is granted.
 */
export function processOf(
  { name, title, text, services }: Answer,
  notice: Notice | null,
  { language, legalBasis }: { readonly language: string; readonly legalBasis: string },
): JsonLdNode {
  const words = wordsIn(language)
  const traces = notice ? services.flatMap(service => tracesOf(service, notice)) : []
  return {
    '@type': 'dpv:Process',
    'dct:identifier': name,
    'dpv:hasPurpose': { '@type': 'dpv:Purpose', 'dct:title': words(title), 'dct:description': words(text) },
    'dpv:hasLegalBasis': legalBasis,
    'dpv:hasService': some(services.map(({ id, title: called = id }) => service(id, called))),
    'dpv:hasRecipient': some(recipientsOf(services)),
    'dpv:hasPersonalData': some(
      traces.map(({ name: kept, purpose }) => ({
        '@type': 'dpv:PersonalData',
        'dct:identifier': kept,
        'dct:description': words(purpose),
      })),
    ),
    'dpv:hasStorageCondition': some(storageOf(traces)),
  }
}

const service = (id: string, title: string): JsonLdNode => ({
  '@type': 'dpv:Service',
  'dct:identifier': id,
  'dct:title': title,
})

/** Each provider once, though it may have several services. */
function recipientsOf(services: Notice['services']): JsonLdNode[] {
  const pages = new Map(services.flatMap(({ provider, privacyUrl }) => (provider ? [[provider, privacyUrl]] : [])))
  return [...pages].map(([name, page]) => ({ '@type': 'dpv:Recipient', 'dpv:hasName': name, 'schema:url': page }))
}

/** Cookies and keys are kept in the visitor's own device, each for its time. */
function storageOf(traces: readonly Trace[]): JsonLdNode[] {
  if (traces.length === 0) return []
  const times = traces.flatMap(({ name, lifetime }) =>
    lifetime === null
      ? []
      : [{ '@type': 'dpv:StorageDuration', 'dct:identifier': name, 'dpv:hasDuration': lifetimeOf(lifetime) }],
  )
  return [{ '@type': 'dpv:StorageLocation', 'dpv:hasLocation': 'dpv:WithinDevice' }, ...times]
}

const lifetimeOf = (lifetime: number | 'session'): JsonLdNode =>
  lifetime === 'session'
    ? { '@type': 'dpv:UntilEventDuration', 'rdf:value': 'The browser is closed' }
    : lasting(isoDuration(lifetime))

/** An empty list would say that there are none, where none were declared. */
const some = <T>(items: readonly T[]): readonly T[] | undefined => (items.length > 0 ? items : undefined)
