import XMLBuilder from 'fast-xml-builder'
import type { Answer } from './answer.js'

export const ANSWER_NAMESPACE = 'urn:askfirst:answer:1'

const builder = new XMLBuilder({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  suppressBooleanAttributes: false,
  format: true,
})

/** What one entry of a list is called; every other is an `entry`. */
const ENTRIES: Readonly<Record<string, string>> = { mail: 'event', categories: 'category', services: 'service' }

/** An answer as XML 1.0: the same names and order as in its JSON; a name that is no XML name stands in an attribute. */
export function xmlOfAnswer({ schema, ...parts }: Answer): string {
  const root = { answer: { '@xmlns': ANSWER_NAMESPACE, '@schema': schema, ...elementsOf(parts) } }
  return `<?xml version="1.0" encoding="UTF-8"?>\n${builder.build(root)}`
}

type Element = string | { readonly [name: string]: Element | readonly Element[] }

/** The elements inside of one. */
function elementsOf(given: object): Record<string, Element | readonly Element[]> {
  const elements: Record<string, Element | readonly Element[]> = {}
  const named: Element[] = []
  for (const [name, value] of Object.entries(given)) {
    const element = elementOf(name, value)
    if (element === null) continue
    if (XML_NAME.test(name)) elements[name] = element
    else named.push({ '@name': textOf(name), ...(typeof element === 'string' ? { '#text': element } : element) })
  }
  return named.length > 0 ? { ...elements, value: named } : elements
}

function elementOf(name: string, value: unknown): Element | null {
  if (value === null || value === undefined) return null
  if (Array.isArray(value))
    return { [ENTRIES[name] ?? 'entry']: value.map(item => elementOf('', item)).filter(each => each !== null) }
  return typeof value === 'object' ? elementsOf(value) : textOf(String(value))
}

const XML_NAME = /^[a-zA-Z][\w-]*$/

/** Characters that no XML 1.0 document may have, escaped or not: a notice's texts may hold any. */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu

const textOf = (text: string): string => text.replace(FORBIDDEN, '\ufffd')
