import type { AddressInfo } from 'node:net'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'

/** A letter as it has arrived. */
export interface Arrived {
  readonly from: string
  readonly to: readonly string[]
  readonly parsed: ParsedMail
}

export interface MailServer {
  /** For the key `smtp.url` of a config. */
  readonly url: string
  readonly letters: readonly Arrived[]
  /** The next letter that comes, or has come and was not taken yet. */
  next(): Promise<Arrived>
  close(): Promise<void>
}

/**
 * A real mail server that takes letters until it is closed.
 *
 * @param refused - an address to which it takes none.
 */
export async function openMailServer(refused = ''): Promise<MailServer> {
  const letters: Arrived[] = []
  let taken = 0
  let arrived = (): void => undefined
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo({ address }, _session, done) {
      done(address === refused ? new Error(`nobody here is called ${address}`) : null)
    },
    async onData(stream, session, done) {
      const parsed = await simpleParser(stream)
      const { mailFrom, rcptTo } = session.envelope
      letters.push({ from: mailFrom ? mailFrom.address : '', to: rcptTo.map(({ address }) => address), parsed })
      done()
      arrived()
    },
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    letters,
    async next() {
      for (;;) {
        const letter = letters[taken]
        if (letter) {
          taken += 1
          return letter
        }
        await new Promise<void>(resolve => {
          arrived = resolve
        })
      }
    },
    close: () => new Promise(resolve => server.close(() => resolve())),
  }
}
