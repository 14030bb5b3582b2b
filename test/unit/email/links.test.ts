import { expect, test } from 'vitest'
import { mailLinks, readToken } from '../../../src/email/index.js'

const secret = 'a secret of thirty-two characters or more'
const options = { endpoint: 'https://receipts.example.org/', site: 'open-campus', secret }
const recipient = { subject: 'f3a1c27b90d4e85a', message: '2026-11-news' }
const links = mailLinks(options).for(recipient)

const tokenOf = (address: string): string => address.slice(address.lastIndexOf('/') + 1)

test('each address leads to the route that is for it and says whose it is', () => {
  const [pixel, link] = [links.openPixel(), links.link('https://example.org/a')]
  const [stop, unsubscribe] = [links.stop(), links.unsubscribe()]

  expect(pixel).toMatch(/^https:\/\/receipts\.example\.org\/e\/o\//)
  expect(link).toMatch(/^https:\/\/receipts\.example\.org\/e\/c\//)
  expect(stop).toMatch(/^https:\/\/receipts\.example\.org\/e\/u\//)
  const common = { site: 'open-campus', ...recipient }
  expect(readToken(secret, tokenOf(pixel))).toEqual({ ...common, kind: 'open' })
  expect(readToken(secret, tokenOf(link))).toEqual({ ...common, kind: 'click', target: 'https://example.org/a' })
  expect(unsubscribe).toMatch(/^https:\/\/receipts\.example\.org\/e\/u\//)
  expect(readToken(secret, tokenOf(stop))).toEqual({ ...common, kind: 'stop' })
  expect(readToken(secret, tokenOf(unsubscribe))).toEqual({ ...common, kind: 'unsubscribe' })
})

test('two recipients get different addresses', () => {
  const other = mailLinks(options).for({ ...recipient, subject: '0000000000000000' })

  expect(other.openPixel()).not.toBe(links.openPixel())
})

test('a target that is no web address is refused', () => {
  expect(() => links.link('mailto:ana@example.org')).toThrow(
    expect.objectContaining({ code: 'INVALID_CONFIG', path: 'target' }),
  )
})

test('an endpoint that leads nowhere from a mail is refused at once', () => {
  expect(() => mailLinks({ ...options, endpoint: '/receipts' })).toThrow(/endpoint is "\/receipts"/)
})

test('an address says nothing of the recipient to whoever has no secret', () => {
  const token = tokenOf(links.link('https://example.org/?who=ana'))
  const readable = [token, ...token.split('.').map(part => Buffer.from(part, 'base64url').toString('latin1'))]

  expect(token.length).toBeGreaterThan(100)
  for (const word of [recipient.subject, 'ana', 'example.org', '2026-11-news', 'open-campus']) {
    expect(readable.join('\n')).not.toContain(word)
  }
})

test.each([
  ['en', 'Stop measuring my mail', 'Unsubscribe'],
  ['ro', 'Nu mai m&#259;sura&#539;i mesajele mele', 'Dezabonare'],
  ['pt-BR', 'Deixar de medir as minhas mensagens', 'Cancelar a subscri&#231;&#227;o'],
  ['fi', 'Stop measuring my mail', 'Unsubscribe'],
])('the footer in %s leads to the way to stop and to the way to unsubscribe', (locale, stop, unsubscribe) => {
  const { html, text } = links.footer(locale)
  const kindOf = (label: string) => {
    const [, token = ''] = new RegExp(`href="[^"]*/e/u/([^"]+)">${label}</a>`).exec(html) ?? []
    return readToken(secret, token)?.kind
  }

  expect(kindOf(stop)).toBe('stop')
  expect(kindOf(unsubscribe)).toBe('unsubscribe')
  expect(text.match(/https:\/\/\S+/g)).toHaveLength(2)
})
