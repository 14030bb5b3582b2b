import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'

/** What a shape's page does, as it says itself in `<script type="application/json" id="expected">`. */
export interface Expected {
  /** Paths that the vendor is asked for, once each, in alphabetical order, when the visitor grants; none unless said. */
  readonly granted?: readonly string[]
  /** The same when the visitor refuses or withdraws. Before a choice nobody is ever asked. */
  readonly refused?: readonly string[]
  /** What has run after a grant, in its order: scripts by their paths, others by what they call themselves. */
  readonly ran?: readonly string[]
  /** Whether it runs once more after a second yes: a template's content is taken out with the first, and comes anew. */
  readonly anew?: boolean
}

/** One shape of the web: HTML in which `{{vendor}}` and `{{round}}` stand for what differs. */
export interface Shape {
  readonly name: string
  readonly html: string
  readonly expected: Expected
  /** HTML of a page that brings the shape in by its own `arrive(round)`; `null` when it stands in the markup and is appended later. */
  readonly way: string | null
}

/** A shape is on the page from the start and comes again later: each time with addresses of its own. */
export const ROUNDS = ['first', 'again', 'late'] as const
export type Round = (typeof ROUNDS)[number]

const SHAPES = 'test/pages/shapes'
const ARRIVALS = 'test/pages/arrivals'
const EXPECTED = /<script type="application\/json" id="expected">(.*?)<\/script>/s

export function shapeNamed(name: string): Shape {
  const text = readFileSync(join(SHAPES, `${name}.html`), 'utf8')
  const expected = JSON.parse(EXPECTED.exec(text)?.[1] ?? '{}') as Expected
  return { name, html: text.replace(EXPECTED, ''), expected, way: null }
}

const namesIn = (folder: string): string[] => readdirSync(folder).map(name => basename(name, '.html'))

function arrivingBy(way: string): Shape {
  const html = readFileSync(join(ARRIVALS, `${way}.html`), 'utf8')
  return { ...shapeNamed('mixed'), name: `arriving by ${way}`, way: html }
}

/** Every page of `test/pages/shapes`, then every way of `test/pages/arrivals` with some of each kind of element. */
export const shapes = (): readonly Shape[] => [...namesIn(SHAPES).map(shapeNamed), ...namesIn(ARRIVALS).map(arrivingBy)]
