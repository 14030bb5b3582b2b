import XMLBuilder from 'fast-xml-builder'
import type { KeptReceipt } from '../../stores/store.js'
import type { ExportAbout, ExportFormat } from './format.js'
import { namesIn } from './names.js'

/** @see schema/receipts.xsd */
const NAMESPACE = 'urn:askfirst:receipts:1'

const builder = new XMLBuilder({ ignoreAttributes: false, attributeNamePrefix: '@', suppressBooleanAttributes: false })

/** XML 1.0 by the published schema; every name and text through the library that escapes it. */
export const xml: ExportFormat = {
  ending: 'xml',
  type: 'application/xml; charset=utf-8',
  head: about => `<?xml version="1.0" encoding="UTF-8"?>\n${openingOf(about)}\n`,
  linesOf: receipts => receipts.map(kept => `${builder.build({ receipt: elementOf(kept) })}\n`).join(''),
  tail: '</receipts>\n',
}

/** The root element without its end. */
function openingOf({ site, madeAt, filter, after }: ExportAbout): string {
  const attributes = {
    '@xmlns': NAMESPACE,
    '@site': site,
    '@made': new Date(madeAt).toISOString(),
    '@filter': filter,
    ...(after === null ? {} : { '@after': after }),
  }
  return builder.build({ receipts: { ...attributes, '#text': '' } }).replace('</receipts>', '')
}

function elementOf({ receipt, receivedAt }: KeptReceipt): Readonly<Record<string, unknown>> {
  const answers = (granted: boolean) => namesIn(receipt.choice, granted).map(name => ({ '@name': name }))
  return {
    '@id': receipt.id,
    ...(receipt.previous === null ? {} : { '@previous': receipt.previous }),
    '@site': receipt.site,
    received: new Date(receivedAt).toISOString(),
    decided: receipt.at,
    decision: receipt.decision,
    method: receipt.method,
    trusted: String(receipt.trusted),
    granted: answers(true),
    refused: answers(false),
    policy: receipt.policy,
    ...(receipt.notice === null ? {} : { notice: receipt.notice }),
    locale: receipt.locale,
    gpc: String(receipt.signals.gpc),
    library: receipt.library,
    ...(receipt.subject === undefined ? {} : { subject: receipt.subject }),
  }
}
