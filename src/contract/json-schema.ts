import type { Shape } from './shape.js'

/**
 * A shape as JSON Schema, for editors and for other languages' validators.
 *
 * @param describe - what a path's value is for; `''` for the document. Undefined: no description.
 * @see https://json-schema.org/draft/2020-12
 */
export function jsonSchemaOf(shape: Shape, describe: (path: string) => string | undefined, path = ''): object {
  const description = describe(path)
  return { ...(description ? { description } : {}), ...bodyOf(shape, describe, path) }
}

function bodyOf(shape: Shape, describe: (path: string) => string | undefined, path: string): object {
  const inner = (of: Shape, step: string): object => jsonSchemaOf(of, describe, path ? `${path}.${step}` : step)
  switch (shape.kind) {
    case 'text':
      return { type: 'string', pattern: shape.matching.source.replaceAll('[^]', '[\\s\\S]') }
    case 'number':
      return { type: 'number', minimum: shape.min, maximum: shape.max }
    case 'flag':
      return { type: 'boolean' }
    case 'one':
      return { enum: shape.values }
    case 'list':
      return { type: 'array', maxItems: shape.max, items: inner(shape.of, '*') }
    case 'map':
      return { type: 'object', propertyNames: inner(shape.key, 'key'), additionalProperties: inner(shape.of, '*') }
    case 'either':
      return { anyOf: [bodyOf(shape.a, describe, path), bodyOf(shape.b, describe, path)] }
    case 'any':
      return {}
    case 'object': {
      const names = Object.keys(shape.keys)
      return {
        type: 'object',
        additionalProperties: false,
        required: names.filter(name => !name.endsWith('?')),
        properties: Object.fromEntries(
          names.map(n => [n.replace('?', ''), inner(shape.keys[n] as Shape, n.replace('?', ''))]),
        ),
      }
    }
  }
}
