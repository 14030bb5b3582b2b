import { expect, test } from 'vitest'
import { createPost } from '../../src/server/mail/post.js'
import { createActs } from '../../src/server/operator/audit/acts.js'
import { codeOf } from '../suites/authenticator.js'
import { openMailServerForTest } from './mail-server.js'
import { NOON, openOperatorForTest } from './open-operator.js'
import { openServer } from './open-server.js'

const OWNER = 'owner@example.org'
const READER = 'reader@example.org'
const PASSWORD = 'four lamps under the harbour'

async function openWithMail(refused?: string) {
  const mail = await openMailServerForTest(refused)
  const opened = await openOperatorForTest({ post: createPost({ url: mail.url, from: 'askfirst@example.org' }) })
  await opened.give(READER, 'reader', 'library')
  return { ...opened, mail, ask: (email: string) => opened.post('/sign-in/lost', { email }) }
}

const tokenIn = (text = ''): string => /token=([\w-]+)/.exec(text)?.[1] ?? ''

test('an operator who cannot come in gets a link by mail, which works once', async () => {
  const { ask, mail, post, deps, app } = await openWithMail()
  expect(await (await app.request('/sign-in')).text()).toContain('href="/operator/sign-in/lost"')

  for (const email of [OWNER, READER]) {
    const answer = await ask(` ${email.toUpperCase()} `)
    const { to, parsed } = await mail.next()

    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/operator/sign-in/lost?asked'])
    expect([to, parsed.subject]).toEqual([[email], 'Your link to receipts.example.org'])
    const token = tokenIn(parsed.text)
    expect([(await post('/sign-in', { token })).status, (await post('/sign-in', { token })).status]).toEqual([303, 403])
  }
  const { acts } = await createActs(deps.database).newest([''], { action: 'sign-in-link' }, 10)
  expect(acts.map(({ operator }) => operator).sort()).toEqual([OWNER, READER])
})

test('the answer is the same for an address that is nobody’s here, and nobody is written to', async () => {
  const { ask, mail } = await openWithMail()

  const unknown = await ask('stranger@example.org')
  const known = await ask(OWNER)

  expect((await mail.next()).to).toEqual([OWNER])
  expect(mail.letters).toHaveLength(1)
  expect([unknown.status, unknown.headers.get('location')]).toEqual([known.status, known.headers.get('location')])
  expect(await unknown.text()).toBe(await known.text())
})

test('a link does not go past the second step: a letter says whom to ask', async () => {
  const { ask, mail, post, app, signedIn } = await openWithMail()
  const cookie = await signedIn()
  await post('/account/password', { 'new-password': PASSWORD }, { cookie })
  const begun = await (await post('/account/second-step', { password: PASSWORD }, { cookie })).text()
  const key = /Key:[^<]*<code>([A-Z2-7 ]+)</.exec(begun)?.[1]?.replaceAll(' ', '') ?? ''
  const code = codeOf(`otpauth://totp/x?secret=${key}`, Date.now())
  await post('/account/second-step/confirm', { code }, { cookie })
  expect(key).not.toBe('')

  await ask(OWNER)

  const { parsed } = await mail.next()
  expect(parsed.text).toContain('You have turned the second step on')
  expect(parsed.text).not.toContain('token=')
  expect((await app.request('/sign-in/lost?asked')).status).toBe(200)
})

test('one address gets three letters in a quarter of an hour, however often somebody asks', async () => {
  const { ask, mail } = await openWithMail()

  for (let n = 0; n < 5; n++) expect((await ask(OWNER)).status).toBe(303)
  await ask(READER)

  for (let n = 0; n < 4; n++) await mail.next()
  expect(mail.letters.map(({ to }) => to[0]).sort()).toEqual([OWNER, OWNER, OWNER, READER])
})

test('what is no address is said to be none, and stays as it was typed', async () => {
  const { ask } = await openWithMail()

  const answer = await ask('owner')

  expect(answer.status).toBe(422)
  expect(await answer.text()).toContain('value="owner"')
})

test('without a mail server there is no such page, and the sign-in says how else', async () => {
  const { app } = await openOperatorForTest({ now: () => NOON })

  expect((await app.request('/sign-in/lost')).headers.get('location')).toBe('/operator/sign-in')
  const page = await (await app.request('/sign-in')).text()
  expect(page).toContain('askfirst serve')
  expect(page).not.toContain('/sign-in/lost')
})

test('a server whose config has a mail server sends it', async () => {
  const mail = await openMailServerForTest()
  const smtp = { url: mail.url, from: 'askfirst@example.org' }
  const server = await openServer({ operators: [OWNER], smtp })

  await server.ask('/operator/sign-in/lost', {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: server.publicUrl, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ email: OWNER }).toString(),
  })

  const { from, parsed } = await mail.next()
  expect(from).toBe('askfirst@example.org')
  expect(parsed.text).toContain(`${server.publicUrl}/operator/sign-in?token=`)
})
