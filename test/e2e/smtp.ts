import { generateKeyPairSync } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { type ParsedMail, simpleParser } from 'mailparser'
import { createTransport, type SendMailOptions } from 'nodemailer'
import { SMTPServer } from 'smtp-server'
import { askfirstMail, type MailOptions } from '../../dist/lib/email/index.js'

/** A mail as it was sent and as it has arrived. */
export interface Arrived {
  readonly parsed: ParsedMail
  readonly source: string
}

/**
 * Sends one mail over real SMTP, prepared by the plugin on its way out and signed by DKIM, and reads what arrives.
 *
 * @param signed - the headers that the DKIM signature covers, with colons between.
 */
export async function sendOverSmtp(mail: SendMailOptions, options: MailOptions, signed = 'From:To'): Promise<Arrived> {
  let arrive: (mail: Arrived) => void = () => {}
  const arrived = new Promise<Arrived>(resolve => {
    arrive = resolve
  })
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    async onData(stream, _session, done) {
      const chunks: Buffer[] = []
      for await (const chunk of stream) chunks.push(chunk as Buffer)
      const source = Buffer.concat(chunks)
      arrive({ parsed: await simpleParser(source), source: source.toString('latin1') })
      done()
    },
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const transport = createTransport({
    host: '127.0.0.1',
    port,
    ignoreTLS: true,
    dkim: {
      domainName: 'campus.example',
      keySelector: 'mail',
      privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
      headerFieldNames: signed,
    },
  })
  transport.use('compile', askfirstMail(options))
  try {
    await transport.sendMail(mail)
    return await arrived
  } finally {
    transport.close()
    await new Promise<void>(resolve => server.close(() => resolve()))
  }
}
