import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const SOURCES = readdirSync('src/ui', { recursive: true, encoding: 'utf8' }).filter(file => /\.tsx?$/.test(file))
const SOURCE = SOURCES.map(file => readFileSync(`src/ui/${file}`, 'utf8')).join('\n')
const PAGE = readFileSync('docs/theming.md', 'utf8')

/** Every word that some pattern finds in what the interface is made of, by its first group. */
const named = (pattern: RegExp): readonly string[] => [
  ...new Set([...SOURCE.matchAll(pattern)].map(([, name = '']) => name)),
]

test('docs/theming.md names every custom property', () => {
  const properties = named(/var\((--askfirst-[a-z-]+)/g)

  expect(properties.length).toBeGreaterThan(8)
  for (const property of properties) expect(PAGE).toContain(`| \`${property}\` |`)
})

test('docs/theming.md names every part of the layers and of placeholders', () => {
  const ofLayers = named(/ part="([a-z]+)"/g)
  const ofPlaceholders = named(/make\('[a-z]+', '([a-z]+)'\)/g)
  const [layers = '', placeholders = ''] = PAGE.split('`askfirst-frame::part')

  expect(ofLayers.length).toBeGreaterThan(8)
  for (const part of ofLayers) expect(layers).toContain(`\`${part}\``)
  expect(ofPlaceholders.length).toBeGreaterThan(4)
  for (const part of ofPlaceholders) expect(placeholders).toContain(`\`${part}\``)
})
