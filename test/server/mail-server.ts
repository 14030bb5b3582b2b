import { onTestFinished } from 'vitest'
import { type MailServer, openMailServer } from '../suites/mail-server.js'

/** An address at which no mail server is. */
export const NO_MAIL_SERVER = 'smtp://127.0.0.1:1'

/** A real mail server, closed when the test is over. */
export async function openMailServerForTest(refused?: string): Promise<MailServer> {
  const server = await openMailServer(refused)
  onTestFinished(() => server.close())
  return server
}
