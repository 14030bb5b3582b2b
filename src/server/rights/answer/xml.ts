import { create } from 'xmlbuilder2'
import type { XMLBuilder } from 'xmlbuilder2/lib/interfaces.js'
import type { Answer } from './answer.js'

export const ANSWER_NAMESPACE = 'urn:askfirst:answer:1'

/** What one entry of a list is called. */
const ENTRIES: Readonly<Record<string, string>> = {
  receipts: 'entry',
  mail: 'event',
  notices: 'entry',
  kept: 'entry',
  categories: 'category',
  services: 'service',
}

/** Characters that no XML 1.0 document may have: a notice's texts may hold any. */
const REPLACED = '\ufffd'

/** An answer as XML 1.0: the same names and order as in its JSON; a name that is no XML name stands in an attribute. */
export function xmlOfAnswer(answer: Answer): string {
  const document = create({ version: '1.0', encoding: 'UTF-8', invalidCharReplacement: REPLACED })
  const { schema, ...parts } = answer
  const root = document.ele(ANSWER_NAMESPACE, 'answer').att('schema', schema)
  for (const [name, value] of Object.entries(parts)) write(root, name, value)
  return `${root.end({ prettyPrint: true })}\n`
}

function write(parent: XMLBuilder, name: string, value: unknown): void {
  if (value === null || value === undefined) return
  const element = XML_NAME.test(name) ? parent.ele(name) : parent.ele('value').att('name', name)
  if (Array.isArray(value)) for (const item of value) write(element, ENTRIES[name] ?? 'item', item)
  else if (typeof value === 'object') for (const [key, item] of Object.entries(value)) write(element, key, item)
  else element.txt(String(value))
}

const XML_NAME = /^[a-zA-Z][\w-]*$/
