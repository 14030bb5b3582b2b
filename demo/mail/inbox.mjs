import { simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'

const MAILS_AT_MOST = 200

/**
 * A mail server on this computer that takes mail for everybody and keeps it in memory: what a
 * recipient's own mail program would show.
 *
 * @param {(address: string) => string | null} subjectOf - what the campus calls the owner of an address
 */
export async function openInbox(subjectOf) {
  const mails = []
  let arrived = 0
  const keep = (to, { subject: title, html, text, headers }) => {
    mails.unshift({ id: arrived++, to, subject: subjectOf(to), title, html, text, headers, at: new Date() })
    mails.splice(MAILS_AT_MOST)
  }
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    async onData(stream, { envelope }, done) {
      try {
        const [to] = envelope.rcptTo.map(({ address }) => address)
        keep(to, await simpleParser(stream))
      } catch (error) {
        return done(error)
      }
      done()
    },
  })
  await new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  return {
    port: server.server.address().port,
    all: () => mails,
    mail: id => mails.find(mail => String(mail.id) === id),
    newestFor: subject => mails.find(mail => mail.subject === subject),
    close: () => new Promise(resolve => server.close(resolve)),
  }
}
