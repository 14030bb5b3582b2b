import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { openOperatorForTest } from './open-operator.js'

test('the pages have one style sheet, named by its content and kept for good, with every room’s rules in it', async () => {
  const { app } = await openOperatorForTest()
  const page = await (await app.request('/sign-in')).text()
  const [, file = ''] = /<link rel="stylesheet" href="\/operator(\/style-[^"]*)"/.exec(page) ?? []

  const answer = await app.request(file)
  const style = await answer.text()

  expect(answer.headers.get('content-type')).toBe('text/css; charset=utf-8')
  expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  expect(file).toBe(`/style-${createHash('sha256').update(style).digest('hex').slice(0, 12)}.css`)
  for (const rule of ['--ink:', '.menu', '.facts', '.presets', '.chain', '.diff', '.due', '.qr']) {
    expect(style).toContain(rule)
  }
  // What paper takes away, no later rule may give back.
  expect(style.lastIndexOf('@media')).toBe(style.indexOf('@media print'))
})
