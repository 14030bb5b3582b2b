/** A node of JSON-LD. What is undefined in it is not said: JSON leaves it out. */
export interface JsonLdNode {
  readonly '@id'?: string | undefined
  readonly '@type': string | readonly string[]
  readonly [property: string]: unknown
}

/** Words for people, in their language. */
export const wordsIn = (language: string) => (words: string | null | undefined) =>
  words ? { '@value': words, '@language': language } : undefined

/** @param iso - a span of time, ISO 8601. */
export const lasting = (iso: string): JsonLdNode => ({
  '@type': 'dpv:TemporalDuration',
  'rdf:value': { '@value': iso, '@type': 'xsd:duration' },
})
