import { expect, test } from 'vitest'
import { createPost } from '../../src/server/mail/post.js'
import { mailWarner } from '../../src/server/rights/retention/officer-mail.js'
import { NO_MAIL_SERVER, openMailServerForTest } from './mail-server.js'
import { ANA, ION } from './person.js'

const warning = {
  site: 'open-campus',
  people: [
    { subject: ANA, lastAt: Date.UTC(2023, 4, 1) },
    { subject: ION, lastAt: Date.UTC(2023, 5, 1) },
  ],
  anonymisedFrom: Date.UTC(2026, 11, 5),
}

test('an officer gets one letter with everybody whom the site has to warn, and by when', async () => {
  const { url, letters } = await openMailServerForTest()

  await mailWarner(createPost({ url, from: 'askfirst@example.org' }), 'dpo@example.org').warn(warning)

  expect(letters).toHaveLength(1)
  const [letter] = letters
  expect([letter?.from, letter?.to]).toEqual(['askfirst@example.org', ['dpo@example.org']])
  for (const words of [`${ANA} 2023-05-01`, `${ION} 2023-06-01`, '2026-12-05'])
    expect(letter?.parsed.text).toContain(words)
})

test('a mail server that is not there is a fault, so that nobody counts as warned', async () => {
  const post = createPost({ url: NO_MAIL_SERVER, from: 'a@example.org' })

  await expect(mailWarner(post, 'b@example.org').warn(warning)).rejects.toThrow(/ECONNREFUSED/)
})
