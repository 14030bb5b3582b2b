import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { main } from '../../src/cli/main.js'
import { readToken } from '../../src/email/index.js'
import { openStores } from '../../src/server/stores/open.js'

const secret = 'a-secret-of-thirty-two-characters-or-more'
const folder = mkdtempSync(join(tmpdir(), 'askfirst-mail-'))
const config = join(folder, 'server.json')
writeFileSync(
  config,
  JSON.stringify({
    publicUrl: 'https://receipts.example.org',
    data: 'mail.db',
    sites: [{ site: 'open-campus' }],
    email: { secret },
  }),
)
afterAll(() => rmSync(folder, { recursive: true }))

async function email(args: string, input: Uint8Array = new Uint8Array(), environment = {}) {
  const [out, err, written]: [string[], string[], Uint8Array[]] = [[], [], []]
  const code = await main(['email', ...args.split(' '), '-c', config], {
    environment,
    input: async () => input,
    output: async bytes => void written.push(bytes),
    out: line => out.push(line),
    err: line => err.push(line),
  })
  return { code, out, err: err.join('\n'), bytes: Buffer.concat(written) }
}

const FOR = 'prepare --recipient f3a1c27b90d4e85a --message 2026-11-news'

/** What was put in, cut out again: a link's address, the footer, the pixel. */
const withoutOurs = (text: string): string =>
  text
    .replace(/"https:\/\/receipts[^"]*\/e\/c\/[^"]*"/, '"https://a.example/"')
    .replace(/<div lang="en"[^]*?<\/div>/, '')
    .replace(/<img src="https:\/\/receipts[^>]*>/, '')

const swapped = (bytes: Buffer): Buffer => Buffer.from(bytes).swap16()

test.each([
  ['UTF-8', (text: string) => Buffer.from(text), (bytes: Buffer) => bytes.toString()],
  ['UTF-8 with its mark', (text: string) => Buffer.from(`\uFEFF${text}`), (bytes: Buffer) => bytes.toString().slice(1)],
  [
    'UTF-16',
    (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le'),
    (bytes: Buffer) => bytes.toString('utf16le').slice(1),
  ],
  [
    'UTF-16, the other way round',
    (text: string) => swapped(Buffer.from(`\uFEFF${text}`, 'utf16le')),
    (bytes: Buffer) => swapped(bytes).toString('utf16le').slice(1),
  ],
  [
    'UTF-16 without a mark',
    (text: string) => Buffer.from(text, 'utf16le'),
    (bytes: Buffer) => bytes.toString('utf16le'),
  ],
  ['an older one', (text: string) => Buffer.from(text, 'latin1'), (bytes: Buffer) => bytes.toString('latin1')],
])('a mail in %s comes out as it went in, but for what was put in', async (_, encode, decode) => {
  const given = '<p>\u00e3\u00ff\r\n <a class=x href="https://a.example/">\u00e9</a></p>\n'

  const { code, bytes, err } = await email(FOR, encode(given))

  expect([code, err]).toEqual([0, ''])
  expect(decode(bytes)).toContain('/e/c/2.')
  expect(decode(bytes)).toContain('Stop measuring my mail')
  expect(withoutOurs(decode(bytes))).toBe(given)
  expect(encode(withoutOurs(decode(bytes)))).toEqual(encode(given))
})

test('in an encoding that is not known a link that is not ASCII is left alone', async () => {
  const given = Buffer.from('<a href="https://a.example/\u00e9">x</a><a href="https://a.example/">y</a>', 'latin1')

  const { bytes } = await email(FOR, given)

  expect(bytes.toString('latin1')).toContain('<a href="https://a.example/\u00e9">x</a><a href="https://receipts')
})

test('all of a copy can be had as JSON, signed by the secret that the environment names', async () => {
  const text = join(folder, 'mail.txt')
  writeFileSync(text, 'Good morning\n')
  const next = 'n'.repeat(32)

  const { out } = await email(`${FOR} --json --text ${text} --locale ro --untracked`, Buffer.from('<p>x</p>'), {
    ASKFIRST_EMAIL_SECRET: `${next} ${secret}`,
  })

  const copy = JSON.parse(out.join(''))
  expect(copy.html).not.toContain('/e/o/')
  expect(copy.text).toContain('Good morning\n\nPrimiți')
  const [, token = ''] = /\/e\/u\/([^>]+)>/.exec(copy.headers['List-Unsubscribe']) ?? []
  expect(readToken(next, token)).toMatchObject({ kind: 'unsubscribe', subject: 'f3a1c27b90d4e85a' })
})

test('addresses of the plain part lead through the server, or stay as they are where the sender says so', async () => {
  const text = join(folder, 'linked.txt')
  writeFileSync(text, 'The news: https://a.example/news.\r\n')
  const textOf = async (more: string): Promise<string> =>
    JSON.parse((await email(`${FOR} --json --text ${text}${more}`, Buffer.from('<p>x</p>'))).out.join('')).text

  expect(await textOf('')).toMatch(/^The news: https:\/\/receipts\.example\.org\/e\/c\/2\.[\w-]+\.\r\n/)
  expect(await textOf(' --no-text-links')).toContain('The news: https://a.example/news.\r\n')
})

test('a plain part that could not be put back as it was is refused', async () => {
  const text = join(folder, 'older.txt')
  writeFileSync(text, Buffer.from('caf\u00e9\n', 'latin1'))

  const { code, err } = await email(`${FOR} --json --text ${text}`, Buffer.from('<p>x</p>'))

  expect([code, err]).toEqual([
    1,
    `askfirst email: ${text} is neither UTF-8 nor UTF-16: it would not come out as it went in`,
  ])
})

test.each([
  ['prepare --message m', 2, '--recipient is missing'],
  [`${FOR} --site nowhere`, 2, 'the config has open-campus'],
  ['prepare --recipient ana@example.org --message m', 1, 'INVALID_CONFIG  subject is "ana@example.org"'],
  ['send', 2, '"prepare" or "unsubscribed" is expected'],
])('"email %s" says what is wrong', async (args, code, message) => {
  const answer = await email(args, Buffer.from('<p>x</p>'))

  expect([answer.code, answer.bytes.length]).toEqual([code, 0])
  expect(answer.err).toContain(message)
})

test('a mail that is still quoted-printable is not taken for HTML', async () => {
  const { code, err } = await email(FOR, Buffer.from('<a href=3D"https://a.example/=\r\nlong">x</a>'))

  expect([code, err]).toEqual([1, 'askfirst email: the mail is quoted-printable: decode it first'])
  expect((await email(FOR, Buffer.from('<a href="https://a.example/?q=3D">x</a>'))).code).toBe(0)
})

test('those who have left are written one a line', async () => {
  const { store } = await openStores(join(folder, 'mail.db'))
  const left = { site: 'open-campus', isSubscribed: false, at: Date.UTC(2026, 10, 21), receipt: 'r' }
  for (const subject of ['a'.repeat(16), 'b'.repeat(16)]) await store.keepSubscription({ ...left, subject })
  await store.close()

  const { out } = await email('unsubscribed')

  expect(out).toEqual([`${'a'.repeat(16)}\t2026-11-21T00:00:00.000Z`, `${'b'.repeat(16)}\t2026-11-21T00:00:00.000Z`])
})
