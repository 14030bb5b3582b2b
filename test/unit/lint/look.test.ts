import { expect, test } from 'vitest'
import { contrastOf, parseColour } from '../../../src/lint/look/colour.js'
import { declarationsIn } from '../../../src/lint/look/declarations.js'
import { lookOf } from '../../../src/lint/look/look.js'

test.each([
  ['#fff', [255, 255, 255]],
  ['#1d4cb8', [29, 76, 184]],
  ['rgb(29, 76, 184)', [29, 76, 184]],
  ['rgb(100% 0% 0% / 1)', [255, 0, 0]],
  ['hsl(120 100% 25%)', [0, 128, 0]],
  ['hsl(0, 0%, 100%)', [255, 255, 255]],
  [' White ', [255, 255, 255]],
  ['rgb(0 0 0 / 0.5)', null],
  ['#12', null],
  ['rgb(300 0 0)', null],
  ['var(--brand)', null],
])('the colour %s', (text, colour) => {
  expect(parseColour(text)).toEqual(colour)
})

test('contrast goes from 1 to 21, whichever is in front', () => {
  expect(contrastOf([0, 0, 0], [255, 255, 255])).toBeCloseTo(21)
  expect(contrastOf([255, 255, 255], [0, 0, 0])).toBeCloseTo(21)
  expect(contrastOf([9, 9, 9], [9, 9, 9])).toBe(1)
  expect(contrastOf([118, 118, 118], [255, 255, 255])).toBeCloseTo(4.54, 2)
})

test('a declaration is known with all that it stands in, whatever stands in texts and comments', () => {
  const css = `@charset "utf-8"; /* } --a: 1; */
    :root { --a: url("x;}y"); --b: 2 }
    @media print { a[title="{"] { color: red !important } }`
  expect(declarationsIn(css)).toEqual([
    { within: ':root', property: '--a', value: 'url("x;}y")' },
    { within: ':root', property: '--b', value: '2' },
    { within: '@media print a[title="{"]', property: 'color', value: 'red' },
  ])
})

test('each scheme has its own colours, from media queries or light-dark(), and what is not set its default', () => {
  const { light, dark } = lookOf(`
    :root { --askfirst-accent: light-dark(rgb(1, 2, 3), #456); --askfirst-text: #111 }
    @media (prefers-color-scheme: dark) { :root { --askfirst-text: #eee } }`)
  expect(light).toEqual({ background: '#fff', text: '#111', accent: 'rgb(1, 2, 3)', 'accent-text': '#fff' })
  expect(dark).toEqual({ background: '#121212', text: '#eee', accent: '#456', 'accent-text': '#121212' })
})
