import { csv } from './csv.js'
import type { ExportFormat } from './format.js'
import { json, ndjson } from './json.js'
import { jsonLd } from './json-ld.js'
import { xml } from './xml.js'

/** The forms in which receipts leave, by the name that addresses and the command line have for them: one line each. */
export const FORMATS: ReadonlyMap<string, ExportFormat> = new Map([
  ['csv', csv],
  ['xml', xml],
  ['ndjson', ndjson],
  ['json', json],
  ['jsonld', jsonLd],
])
