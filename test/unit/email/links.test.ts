import { expect, test } from 'vitest'
import { mailLinks, readToken } from '../../../src/email/index.js'

const secret = 'a secret of thirty-two characters or more'
const options = { endpoint: 'https://receipts.example.org/', site: 'open-campus', secret }
const recipient = { subject: 'f3a1c27b90d4e85a', message: '2026-11-news' }
const links = mailLinks(options).for(recipient)

const tokenOf = (address: string): string => address.slice(address.lastIndexOf('/') + 1)

test('each address leads to the route that is for it and says whose it is', async () => {
  const [pixel, link, stop] = [await links.openPixel(), await links.link('https://example.org/a'), await links.stop()]

  expect(pixel).toMatch(/^https:\/\/receipts\.example\.org\/e\/o\//)
  expect(link).toMatch(/^https:\/\/receipts\.example\.org\/e\/c\//)
  expect(stop).toMatch(/^https:\/\/receipts\.example\.org\/e\/u\//)
  const common = { site: 'open-campus', ...recipient }
  expect(await readToken(secret, tokenOf(pixel))).toEqual({ ...common, kind: 'open' })
  expect(await readToken(secret, tokenOf(link))).toEqual({ ...common, kind: 'click', target: 'https://example.org/a' })
  expect(await readToken(secret, tokenOf(stop))).toEqual({ ...common, kind: 'stop' })
})

test('two recipients get different addresses', async () => {
  const other = mailLinks(options).for({ ...recipient, subject: '0000000000000000' })

  expect(await other.openPixel()).not.toBe(await links.openPixel())
})

test('a target that is no web address is refused', async () => {
  await expect(links.link('mailto:ana@example.org')).rejects.toMatchObject({ code: 'INVALID_CONFIG', path: 'target' })
})

test('an endpoint that leads nowhere from a mail is refused at once', () => {
  expect(() => mailLinks({ ...options, endpoint: '/receipts' })).toThrow(/endpoint is "\/receipts"/)
})

test.each([
  ['en', 'Stop measuring my mail'],
  ['ro', 'Nu mai măsurați mesajele mele'],
  ['pt-BR', 'Deixar de medir as minhas mensagens'],
  ['lv', 'Pārtraukt manu vēstuļu mērīšanu'],
  ['fi', 'Stop measuring my mail'],
])('the footer in %s links to the way to stop', async (locale, label) => {
  const [{ html, text }, stop] = [await links.footer(locale), await links.stop()]

  expect(html).toContain(`<a href="${stop}">${label}</a>`)
  expect(text).toContain(`${label}: ${stop}`)
})
