import { JSON_LD_CONTEXT } from '../../formats/json-ld/context.js'
import { jsonLdNodeOf } from '../../formats/json-ld/receipt.js'
import type { ExportFormat } from './format.js'

/** ISO/IEC TS 27560 in the terms of the Data Privacy Vocabulary: one graph under one context. */
export const jsonLd: ExportFormat = {
  ending: 'jsonld',
  type: 'application/ld+json',
  head: () => `{"@context":${JSON.stringify(JSON_LD_CONTEXT)},"@graph":[\n`,
  async linesOf(receipts, isFirst, wholeOf) {
    const lines: string[] = []
    for (const kept of receipts) {
      const between = isFirst && lines.length === 0 ? '' : ','
      lines.push(`${between}${JSON.stringify(jsonLdNodeOf(await wholeOf(kept)))}\n`)
    }
    return lines.join('')
  },
  tail: ']}\n',
}
