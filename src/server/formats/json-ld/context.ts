const iri = (id: string) => ({ '@id': id, '@type': '@id' })
const time = (id: string) => ({ '@id': id, '@type': 'xsd:dateTime' })

/**
 * What the names in a receipt's JSON-LD mean. It stands in each document, so that whoever reads one asks nobody.
 *
 * @see https://w3id.org/dpv
 */
export const JSON_LD_CONTEXT = {
  dct: 'http://purl.org/dc/terms/',
  dpv: 'https://w3id.org/dpv#',
  'eu-gdpr': 'https://w3id.org/dpv/legal/eu/gdpr#',
  loc: 'https://w3id.org/dpv/loc#',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',

  schema: 'https://schema.org/',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  'dct:conformsTo': iri('dct:conformsTo'),
  'dct:created': time('dct:created'),
  'dct:replaces': iri('dct:replaces'),
  'dpv:hasApplicableLaw': iri('dpv:hasApplicableLaw'),
  'dpv:hasJurisdiction': iri('dpv:hasJurisdiction'),
  'dpv:hasLegalBasis': iri('dpv:hasLegalBasis'),
  'dpv:hasLocation': iri('dpv:hasLocation'),
  'dpv:isIndicatedAtTime': time('dpv:isIndicatedAtTime'),
  'dpv:isIndicatedBy': iri('dpv:isIndicatedBy'),
} as const
