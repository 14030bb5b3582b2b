import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mailLinks, type PrepareOptions, prepare, readToken } from '../../../src/email/index.js'
import { textLinkEdits } from '../../../src/email/text-links.js'
import { newsletters, plainPartOf, TRACKED_LINKS } from './newsletters.js'

const secret = 'a secret of thirty-two characters or more'
const options: PrepareOptions = {
  endpoint: 'https://receipts.example.org',
  site: 'open-campus',
  secret,
  recipient: 'f3a1c27b90d4e85a',
  message: '2026-11-news',
}

const CLICK = /https:\/\/receipts\.example\.org\/e\/c\/(2\.[\w-]+)/g
const FOOTER = /\r?\n\r?\nYou get this mail [^]*$/

const targetOf = (token: string): string => {
  const mark = readToken(secret, token)
  return mark?.kind === 'click' ? mark.target : ''
}

/** The plain part without its footer, and where its tracked addresses lead. */
function prepared(text: string, more: Partial<PrepareOptions> = {}, html = '') {
  const copy = prepare(html, text, { ...options, ...more })
  expect(copy.text).toMatch(FOOTER)
  const body = copy.text.replace(FOOTER, '')
  return { body, targets: [...body.matchAll(CLICK)].map(([, token = '']) => targetOf(token)), copy }
}

/** A plain part as it was, each tracked address being where it leads. */
const untracked = (text: string): string => text.replace(CLICK, (_, token) => decodeURI(targetOf(token)))

describe.each(newsletters)('the plain part of a newsletter made with %s', (_, newsletter) => {
  test('is the same to the letter but for the addresses, of which those marked in the HTML stay', async () => {
    const html = await newsletter()
    const given = plainPartOf(html)
    const { body, targets, copy } = prepared(given, {}, html)

    expect(targets).toHaveLength(TRACKED_LINKS + 1)
    expect(copy.links).toBe(2 * TRACKED_LINKS + 1)
    expect(untracked(body)).toBe(given.replace(/\r\n$/, ''))
    expect(body).toContain('dezabonare https://www.campus.example/leave')
    expect(body).toContain('\r\n-- \r\nhttps://receipts.example.org/e/c/')
  })

  test('stays to the letter for a recipient who has not agreed, and where the sender wants readable addresses', async () => {
    const html = await newsletter()
    const given = plainPartOf(html)

    const [refused, readable] = [prepared(given, { measure: false }, html), prepared(given, { textLinks: false }, html)]

    expect([refused.body, readable.body]).toEqual([given.replace(/\r\n$/, ''), given.replace(/\r\n$/, '')])
    expect([refused.copy.links, readable.copy.links]).toEqual([0, TRACKED_LINKS])
    expect(readable.copy.html).toContain('/e/o/')
  })
})

test.each([
  ['<@>', 'https://a.example/x'],
  ['<URL:@>', 'https://a.example/x'],
  ['See @.', 'https://a.example/x'],
  ['See @, then @!', 'https://a.example/x?a=1&b=2'],
  ['(see @)', 'https://a.example/x_(y)'],
  ['[here](@)', 'https://a.example/x'],
  ['“@” and „@” and «@»', 'https://a.example/x'],
  ['> > @\n', 'https://a.example/#/route?x'],
  ['@ \r\n@ \r\n-- \r\n@', 'http://a.example:8080/~ana/'],
  ['@…', 'https://user:word@a.example/x'],
  ['mail mailto:ana@a.example or @', 'https://[::1]/x'],
])('in "%s" the address is tracked, and nothing else changes', (around, address) => {
  const given = `A first line,\n${around.replaceAll('@', () => address).replace(`ana${address}`, 'ana@')}`
  const { body, targets } = prepared(given)

  expect(new Set(targets)).toEqual(new Set([new URL(address).href]))
  expect(untracked(body)).toBe(given.replace(/\r?\n$/, ''))
})

test.each([
  'mailto:ana@a.example?body=https://a.example/x',
  'ana@a.example, www.a.example, //a.example/x, ftp://a.example/x, tel:+40240000000',
  'https://a.example/?u={{ id }}',
  'https://a.example/{{id}}/x',
  'https://a.example/<% id %>',
  'https://a.example/*|UNIQID|*',
  'https://a.example/%%id%%',
  'https://receipts.example.org/e/u/2.abc',
  'https://a.example/leave?x=1&y=2',
  // Broken over lines: half of it would lead nowhere.
  '<https://a.example/a/long/\r\npath>',
  '<URL:https://a.example/a/long/ \r\npath>',
  '*https://a.example/x*',
  `https://a.example/${'a'.repeat(2000)}`,
  // Tracked, it would be longer than a line of a mail may be.
  `https://a.example/${'a'.repeat(700)}`,
])('"%s" is left alone', text => {
  const given = `${text}\nhttps://b.example/`
  const { body, targets } = prepared(given, { except: ['https://a.example/leave?x=1&y=2'] })

  expect(targets).toEqual(['https://b.example/'])
  expect(untracked(body)).toBe(given)
})

test('an address that a link of the HTML part marks is left alone in every spelling', () => {
  const html = '<base href="https://a.example/"><a data-askfirst-untracked href="/știri?a=1&amp;b=2">x</a>'
  const { body, targets } = prepared('https://A.example/știri?a=1&b=2 https://a.example/other', {}, html)

  expect(targets).toEqual(['https://a.example/other'])
  expect(body).toContain('https://A.example/știri?a=1&b=2 ')
})

test('the sender’s own stop and unsubscribe links stay as they are', () => {
  const links = mailLinks(options).for({ subject: options.recipient, message: options.message })
  const given = `${links.footer('en').text}https://a.example/`

  const { copy } = prepared(given)

  expect(copy.links).toBe(1)
  expect(copy.text).toContain(given.replace('https://a.example/', 'https://receipts.example.org/e/c/'))
})

test('text given byte for byte keeps an address that is not ASCII', () => {
  const { targets } = prepared('https://a.example/\u00e9 https://b.example/', { isBytes: true })

  expect(targets).toEqual(['https://b.example/'])
})

test('whatever a text is, only addresses without a space in them are replaced, each by the link to itself', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.webUrl(),
    fc.constantFrom(' ', '\r\n', '<', '>', '(', ')', '*', '"', 'https://', 'mailto:', '-- \r\n', '{{', '=\n'),
  )
  const tracking = { own: 'https://receipts.example.org/e/', except: [], isBytes: false, link: (to: string) => to }
  fc.assert(
    fc.property(fc.array(piece), pieces => {
      const text = `${pieces.join('')}\nhttps://a.example/\n`
      const edits = textLinkEdits(text, tracking, new Set())

      expect(edits.at(-1)?.text).toBe('https://a.example/')
      for (const { at, upTo, text: link } of edits) {
        expect(text.slice(at, upTo)).toMatch(/^https?:\/\/[^\s<>]+$/i)
        expect(new URL(text.slice(at, upTo)).href).toBe(link)
      }
    }),
  )
})
