import { type DefaultTreeAdapterTypes, parse, serialize } from 'parse5'
import { describe, expect, test } from 'vitest'
import { type PrepareOptions, prepare, readToken } from '../../../src/email/index.js'
import { newsletters, TRACKED_LINKS } from './newsletters.js'

const secret = 'a secret of thirty-two characters or more'
const options: PrepareOptions = {
  endpoint: 'https://receipts.example.org',
  site: 'open-campus',
  secret,
  recipient: 'f3a1c27b90d4e85a',
  message: '2026-11-news',
  locale: 'ro',
}
const htmlOf = (html: string, more: Partial<PrepareOptions> = {}): string =>
  prepare(html, '', { ...options, ...more }).html

const CLICK = /https:\/\/receipts\.example\.org\/e\/c\/([\w.-]+)/g
const PIXEL = /<img src="https:\/\/receipts\.example\.org\/e\/o\/[^"]+" alt="" width="1" height="1" style="border:0">/g
const FOOTER = /<div lang="\w\w" style="[^"]*">[^]*?<\/div>/g

/** Where the tracked links lead, in their order. */
const targetsIn = (html: string): (string | null)[] =>
  [...html.matchAll(CLICK)].map(([, token = '']) => {
    const mark = readToken(secret, token)
    return mark?.kind === 'click' ? mark.target : null
  })

/** The mail without what was put in: tracked links lead where they led, in the URL standard's own spelling. */
const withoutOurs = (html: string): string =>
  html
    .replace(PIXEL, '')
    .replace(FOOTER, '')
    .replace(CLICK, (_, token) => {
      const mark = readToken(secret, token)
      return mark?.kind === 'click' ? mark.target.replaceAll('&', '&amp;') : ''
    })

/** What a browser makes of it, every web address in the URL standard's spelling. */
function domOf(html: string): string {
  const tree = parse(html, { scriptingEnabled: false })
  const visit = (node: DefaultTreeAdapterTypes.Node): void => {
    for (const attribute of 'attrs' in node && node.tagName === 'a' ? node.attrs : []) {
      const isWeb = attribute.name === 'href' && /^https?:/.test(attribute.value)
      if (isWeb) attribute.value = new URL(attribute.value).href
    }
    if ('childNodes' in node) node.childNodes.forEach(visit)
  }
  visit(tree)
  return serialize(tree)
}

describe.each(newsletters)('a newsletter made with %s', (_, newsletter) => {
  test('is the same document but for its links, the footer and the pixel', async () => {
    const given = await newsletter()
    const prepared = prepare(given, '', options)

    expect(prepared.links).toBe(TRACKED_LINKS)
    expect(targetsIn(prepared.html)).toHaveLength(TRACKED_LINKS)
    expect(prepared.html.match(PIXEL)).toHaveLength(1)
    expect(domOf(withoutOurs(prepared.html))).toBe(domOf(given))
  })

  test('keeps its conditional comments and styles to the letter', async () => {
    const given = await newsletter()
    const html = htmlOf(given)
    const kept = /<!--\[if [^]*?<!\[endif\]-->|<style[^]*?<\/style>|style="[^"]*"/g

    expect(given.match(kept)?.length).toBeGreaterThan(3)
    expect(html.replace(PIXEL, '').replace(FOOTER, '').match(kept)).toEqual(given.match(kept))
  })

  test('for a recipient who has not agreed is the same to the letter but for the footer', async () => {
    const given = await newsletter()
    const { html, links } = prepare(given, '', { ...options, measure: false })

    expect(links).toBe(0)
    expect(html).toContain('nu sunt &#238;nregistrate')
    expect(html.replace(FOOTER, '')).toBe(given)
  })
})

test('a link’s tag is otherwise as it was, in either quotes, without, and over several lines', () => {
  const given = `<A  CLASS='x' HREF = 'https://a.example/1' title="a > b">1</A><a href=https://a.example/2 id=z>2</a>\r\n<a\n href="\n https://a.example/3 "\n>3</a>`
  const html = htmlOf(given)

  expect(targetsIn(html)).toEqual(['https://a.example/1', 'https://a.example/2', 'https://a.example/3'])
  const seen = html.replace(CLICK, '@').replace(FOOTER, '').replace(PIXEL, '')
  expect(seen).toBe(`<A  CLASS='x' HREF = "@" title="a > b">1</A><a href="@" id=z>2</a>\r\n<a\n href="@"\n>3</a>`)
})

test.each([
  'mailto:ana@campus.example',
  'tel:+40240000000',
  'sms:+40240000000',
  '#top',
  '',
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'data:text/html,x',
  'cid:part1',
  '/a/path',
  '//a.example/x',
  'https://',
  'https://a b/',
  'not a url',
  '3D"https://a.example/',
  '{{ unsubscribe_url }}',
  'https://a.example/?u={{ id }}',
  'https://a.example/*|UNIQID|*',
  `https://a.example/${'a'.repeat(2000)}`,
  'https://receipts.example.org/e/c/2.abc',
])('a link to "%s" is left alone', href => {
  const given = `<p><a href='${href}'>x</a><a href="https://a.example/">y</a></p>`
  const { html, links } = prepare(given, '', options)

  expect(links).toBe(1)
  expect(targetsIn(html)).toContain('https://a.example/')
  expect(html).toContain(`<p><a href='${href}'>x</a>`)
})

test('what the sender excepts, and what is marked, is left alone', () => {
  const leave = 'https://a.example/leave?x=1&y=2'
  const given = `<a href="https://a.example/leave?x=1&amp;y=2">1</a><div data-askfirst-untracked><p><a href="https://a.example/2">2</a></p></div><a href="https://a.example/3">3</a>`

  expect(targetsIn(htmlOf(given, { except: [leave] }))).toEqual(['https://a.example/3'])
})

test('relative links lead where the mail’s base says', () => {
  expect(targetsIn(htmlOf('<head><base href="https://a.example/b/"></head><a href="../c?d">x</a>'))).toEqual([
    'https://a.example/c?d',
  ])
})

describe('the footer and the pixel', () => {
  test.each([
    ['before the end of the body', '<html><body><p>x</p></body></html>', '<html><body><p>x</p>@*</body></html>'],
    ['before the end of a document without a body tag', '<html><p>x</p></html>', '<html><p>x</p>@*</html>'],
    ['at the end of a fragment', '<p>x</p>', '<p>x</p>@*'],
    [
      'in the element that is marked',
      '<body><div data-askfirst-footer></div></body>',
      '<body><div data-askfirst-footer>@</div>*</body>',
    ],
    [
      'first, where a quote is never closed',
      '<body><p>x</p><a href="https://a.example/>y</a>',
      '<body>@*<p>x</p><a href="https://a.example/>y</a>',
    ],
    ['first, where a comment is never closed', '<p>x</p><!-- y', '@*<p>x</p><!-- y'],
    ['first, where a style is never closed', '<p>x</p><style>y', '@*<p>x</p><style>y'],
  ])('stand %s', (_, given, expected) => {
    const html = htmlOf(given)

    expect(html.replace(FOOTER, '@').replace(PIXEL, '*')).toBe(expected)
    const elements = serialize(parse(html))
    expect(elements.match(PIXEL)).toHaveLength(1)
    expect(elements).toContain('Dezabonare</a>')
  })

  test('say so in ASCII, whatever the mail’s encoding will be', () => {
    const { html } = prepare('<p>x</p>', '', { ...options, why: 'Știri & „mai mult”' })

    expect(html).toMatch(/^[\0-\x7f]*$/)
    expect(serialize(parse(html))).toContain('Știri &amp; „mai mult”')
  })

  test('leave an AMP document without a picture, which AMP would refuse', () => {
    const html = htmlOf('<!doctype html><html ⚡4email><body><a href="https://a.example/">x</a></body></html>')

    expect(targetsIn(html)).toEqual(['https://a.example/'])
    expect(html).not.toMatch(PIXEL)
  })

  test.each(['en', 'ro', 'pt-BR', 'lv', 'de', 'fr', 'es', 'it', 'fi'])('speak %s, or English', locale => {
    const { html, text } = prepare('<p>x</p>', 'x', { ...options, locale })
    const spoken = locale === 'fi' ? 'en' : locale.slice(0, 2)

    expect(html).toContain(`<div lang="${spoken}"`)
    expect(text.match(/https:\/\/receipts\.example\.org\/e\/u\//g)).toHaveLength(2)
  })
})

test('the plain text stays as it is, with a footer behind it in its own line ends', () => {
  const given = 'Good morning,\r\nhere is the news.\r\n'
  const { text } = prepare('', given, options)

  expect(text.startsWith(`${given}\r\n`)).toBe(true)
  expect(text.replaceAll('\r\n', '')).not.toContain('\n')
  expect(text).toContain('Dezabonare: https://receipts.example.org/e/u/')
})

test('a mail of one part stays a mail of one part', () => {
  expect(prepare('', 'x', options).html).toBe('')
  expect(prepare('<p>x</p>', '', options).text).toBe('')
})

test('the headers are those of RFC 8058, and lead to what unsubscribes', () => {
  const { headers } = prepare('<p>x</p>', '', { ...options, mailto: 'leave@campus.example' })
  const [, token = ''] =
    /^<https:\/\/receipts\.example\.org\/e\/u\/([\w.-]+)>, <mailto:leave@campus\.example>$/.exec(
      headers['List-Unsubscribe'] ?? '',
    ) ?? []

  expect(headers['List-Unsubscribe-Post']).toBe('List-Unsubscribe=One-Click')
  expect(readToken(secret, token)).toEqual({
    kind: 'unsubscribe',
    site: 'open-campus',
    subject: options.recipient,
    message: options.message,
  })
})

test.each([
  [{ recipient: 'ana@campus.example' }, 'subject'],
  [{ message: 'a name with spaces' }, 'message'],
  [{ mailto: 'a@b.example>\r\nBcc: c@d.example' }, 'mailto'],
  [{ secret: 'short' }, 'email.secret'],
  [{ endpoint: '/receipts' }, 'endpoint'],
])('an option that is wrong is named: %j', (more, path) => {
  expect(() => prepare('<p>x</p>', 'x', { ...options, ...more })).toThrow(
    expect.objectContaining({ code: 'INVALID_CONFIG', path }),
  )
})

test('a mail of 10 MB, and one nested 100,000 deep, are prepared too', () => {
  const row = '<tr><td>ă &nbsp; <b>x</b> <!-- y --></td></tr>\r\n'
  const large = `<table>${row.repeat(10_000_000 / row.length)}<tr><td><a href="https://a.example/">x</a></table>`
  const deep = `${'<div>'.repeat(100_000)}<a href="https://a.example/">x</a>`

  for (const given of [large, deep]) {
    const html = htmlOf(given)
    expect(targetsIn(html)).toEqual(['https://a.example/'])
    expect(withoutOurs(html)).toBe(given)
  }
}, 60_000)
