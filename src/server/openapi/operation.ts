import { jsonSchemaOf } from '../../contract/json-schema.js'
import type { Shape } from '../../contract/shape.js'

/** A JSON Schema of draft 2020-12, which OpenAPI 3.1 takes as it is. */
export type Schema = object

export type Methods = Readonly<Partial<Record<'get' | 'post', Operation>>>
/** By path as OpenAPI writes it: `/v1/receipts/{id}`. */
export type Paths = Readonly<Record<string, Methods>>

export interface Operation {
  readonly summary: string
  readonly description?: string
  readonly tags: readonly string[]
  readonly parameters?: readonly Parameter[]
  readonly requestBody?: { readonly required: true; readonly content: Content }
  readonly responses: Readonly<Record<string, Answer>>
  readonly security?: readonly Readonly<Record<string, readonly string[]>>[]
}

export interface Parameter {
  readonly name: string
  readonly in: 'path' | 'query' | 'header'
  readonly required?: boolean
  readonly description?: string
  readonly schema: Schema
  readonly example: string
}

export type Content = Readonly<Record<string, Media>>

export interface Media {
  readonly schema: Schema
  readonly examples?: Readonly<Record<string, { readonly value: unknown }>>
}

export interface Answer {
  readonly description: string
  readonly content?: Content
}

/** What the parser takes, as the schema that it is made from. */
export const schemaOf = (shape: Shape): Schema => jsonSchemaOf(shape, () => undefined)

/** An object of an answer: it may have more in a later version, and whoever reads it leaves that out. */
export const answerObject = (properties: Readonly<Record<string, Schema>>): Schema => ({
  type: 'object',
  required: Object.keys(properties),
  properties,
})

export const json = (description: string, schema: Schema): Answer => ({
  description,
  content: { 'application/json': { schema } },
})

/** An answer that is read by its media type alone. */
export const content = (description: string, type: string): Answer => ({
  description,
  content: { [type]: { schema: { type: 'string' } } },
})

export const path = (name: string, example: string, shape?: Shape): Parameter => ({
  name,
  in: 'path',
  required: true,
  schema: shape ? schemaOf(shape) : { type: 'string' },
  example,
})

export const query = (name: string, example: string, description: string): Parameter => ({
  name,
  in: 'query',
  description,
  schema: { type: 'string' },
  example,
})
