// Bodies that are nearly right, and some that are nothing at all.
import * as fc from 'fast-check'
import { bodyOf } from './receipts.mjs'

const receipt = bodyOf(1, { subject: 'marker-of-a-person', notice: `sha256-${'A'.repeat(43)}` })
const notice = JSON.stringify({
  schema: 'askfirst.notice/1',
  site: 'crash',
  locale: 'ro',
  layout: 'bar',
  library: '1.0.0',
  policy: { version: '1', url: null },
  controller: { name: 'marker-of-a-person' },
  texts: { title: 'Alegi tu' },
  categories: [{ id: 'analytics', title: 'Statistici', text: '' }],
  services: [],
})
const real = [
  ['/v1/receipts', receipt],
  ['/v1/receipts', `[${receipt},${bodyOf(2)}]`],
  ['/v1/notices', notice],
]

const HOSTILE = [
  'null',
  'true',
  '-1',
  '1e400',
  '0.1',
  '""',
  '[]',
  '{}',
  '[[]]',
  '"\\ud800"',
  '"\\u0000"',
  `"${'x'.repeat(5000)}"`,
  `"${'x'.repeat(40_000)}"`, // more than a body may have
  '{"__proto__":{"polluted":true}}',
  '{"constructor":{"prototype":{"polluted":true}}}',
  `${'['.repeat(7000)}${']'.repeat(7000)}`,
]

/** Cuts, doubles, overwrites or inserts at random places, several times. */
const damaged = fc
  .tuple(
    fc.constantFrom(...real),
    fc.array(
      fc.record({
        how: fc.constantFrom('cut', 'end', 'double', 'put', 'value', 'value', 'value', 'key', 'key'),
        at: fc.nat(2000),
        length: fc.nat(60),
        bytes: fc.uint8Array({ maxLength: 8 }),
        hostile: fc.constantFrom(...HOSTILE),
      }),
      { minLength: 1, maxLength: 4 },
    ),
  )
  .map(([[path, text], steps]) => ({ path, body: steps.reduce(damage, Buffer.from(text)) }))

function damage(body, { how, at, length, bytes, hostile }) {
  const start = at % (body.length + 1)
  const [before, after] = [body.subarray(0, start), body.subarray(start)]
  if (how === 'cut') return Buffer.concat([before, after.subarray(length)])
  if (how === 'end') return before
  if (how === 'double') return Buffer.concat([before, after.subarray(0, length), after])
  if (how === 'put') return Buffer.concat([before, bytes, after.subarray(bytes.length)])
  // The next value, or a key before it: what is still JSON reaches the parsers behind.
  const text = after.toString()
  const put =
    how === 'value'
      ? text.replace(/:("[^"]*"|[^,{}[\]]+)/, () => `:${hostile}`)
      : text.replace(/,"/, () => `,"__proto__":${hostile},"`)
  return Buffer.concat([before, Buffer.from(put)])
}

const anything = fc.record({
  path: fc.constantFrom('/v1/receipts', '/v1/notices'),
  body: fc.oneof(fc.json(), fc.string(), fc.uint8Array({ maxLength: 300 })),
})

/** A body and where it is sent: three of four were right once. */
export const malformedBodies = fc.oneof({ arbitrary: damaged, weight: 3 }, { arbitrary: anything, weight: 1 })
