import XMLBuilder from 'fast-xml-builder'
import type { Answer } from './answer.js'

/** @see schema/answer.xsd */
const NAMESPACE = 'urn:askfirst:answer:1'

const builder = new XMLBuilder({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  suppressBooleanAttributes: false,
  format: true,
})

/** What one entry of a list is called; every other is an `entry`. */
const ENTRIES: Readonly<Record<string, string>> = { mail: 'event', categories: 'category', services: 'service' }

/** What has names of the site's own making, which no schema can list: each is a `value` with its name beside it. */
const OWN_NAMES: ReadonlySet<string> = new Set(['controller', 'choice', 'texts', 'purpose'])

/**
 * An answer as XML 1.0 by the published schema: the same names and order as in its JSON.
 *
 * @param publicUrl - of the server that gives it, which has the schema.
 */
export function xmlOfAnswer({ schema, ...parts }: Answer, publicUrl: string): string {
  const attributes = {
    '@xmlns': NAMESPACE,
    '@xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    '@xsi:schemaLocation': `${NAMESPACE} ${publicUrl}/schema/answer.xsd`,
    '@schema': schema,
  }
  return `<?xml version="1.0" encoding="UTF-8"?>\n${builder.build({ answer: { ...attributes, ...elementsOf(parts) } })}`
}

type Element = string | { readonly [name: string]: Element | readonly Element[] }

/** The elements inside of one. */
function elementsOf(given: object): Record<string, Element | readonly Element[]> {
  return Object.fromEntries(
    Object.entries(given).flatMap(([name, value]) => {
      const element = elementOf(name, value)
      return element === null ? [] : [[name, element]]
    }),
  )
}

function elementOf(name: string, value: unknown): Element | null {
  if (value === null || value === undefined) return null
  if (Array.isArray(value))
    return { [ENTRIES[name] ?? 'entry']: value.map(item => elementOf('', item)).filter(each => each !== null) }
  if (typeof value !== 'object') return textOf(String(value))
  return OWN_NAMES.has(name) ? { value: valuesOf(value) } : elementsOf(value)
}

const valuesOf = (given: object): readonly Element[] =>
  Object.entries(given)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ({ '@name': textOf(name), '#text': textOf(String(value)) }))

/** Characters that no XML 1.0 document may have, escaped or not: a notice's texts may hold any. */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu

const textOf = (text: string): string => text.replace(FORBIDDEN, '\ufffd')
