import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { expect, onTestFinished, test } from 'vitest'
import { mailWarner } from '../../src/server/rights/retention/officer-mail.js'
import { ANA, ION } from './person.js'

interface Letter {
  readonly from: string
  readonly to: readonly string[]
  readonly text: string
}

/** A mail server that takes letters until the test is over. */
async function openMailServer() {
  const letters: Letter[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    async onData(stream, session, done) {
      const chunks: Buffer[] = []
      for await (const chunk of stream) chunks.push(chunk as Buffer)
      const { mailFrom, rcptTo } = session.envelope
      const to = rcptTo.map(({ address }) => address)
      letters.push({ from: mailFrom ? mailFrom.address : '', to, text: Buffer.concat(chunks).toString('utf8') })
      done()
    },
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => new Promise<void>(resolve => server.close(() => resolve())))
  return { url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`, letters }
}

const warning = {
  site: 'open-campus',
  people: [
    { subject: ANA, lastAt: Date.UTC(2023, 4, 1) },
    { subject: ION, lastAt: Date.UTC(2023, 5, 1) },
  ],
  anonymisedFrom: Date.UTC(2026, 11, 5),
}

test('an officer gets one letter with everybody whom the site has to warn, and by when', async () => {
  const { url, letters } = await openMailServer()

  await mailWarner({ url, from: 'askfirst@example.org', to: 'dpo@example.org' }).warn(warning)

  expect(letters).toHaveLength(1)
  const [letter] = letters
  expect([letter?.from, letter?.to]).toEqual(['askfirst@example.org', ['dpo@example.org']])
  for (const words of [`${ANA} 2023-05-01`, `${ION} 2023-06-01`, '2026-12-05']) expect(letter?.text).toContain(words)
})

test('a mail server that is not there is a fault, so that nobody counts as warned', async () => {
  const { url } = await openMailServer()
  const nobody = new URL(url)
  nobody.port = '1'

  await expect(
    mailWarner({ url: nobody.href, from: 'a@example.org', to: 'b@example.org' }).warn(warning),
  ).rejects.toThrow(/ECONNREFUSED/)
})
