import { createTransport } from 'nodemailer'
import { askfirstMail } from '../../dist/lib/email/index.js'
import { TEXTS } from '../site/languages.mjs'
import { letterOf } from './letter.mjs'

const MESSAGE = '2026-11-open-day'

/**
 * The university's newsletter, sent through SMTP as any other: the plugin makes each recipient's copy.
 *
 * @param {{ port: number, options: object, origins: object }} sender - the mail server's port, and what signs the links
 */
export function createSender({ port, options, origins }) {
  const transport = createTransport({ host: '127.0.0.1', port, secure: false, ignoreTLS: true })
  transport.use('compile', askfirstMail(options))
  return {
    /** Resolves when the mail has arrived. */
    async send({ address, recipient, language }) {
      const texts = TEXTS[language]
      const letter = await letterOf({ language, texts, origins })
      const from = { name: texts.mail.from, address: 'letter@open-campus.example' }
      await transport.sendMail({
        ...letter,
        from,
        to: address,
        askfirst: { recipient, message: MESSAGE, locale: language },
      })
    },
    close: () => transport.close(),
  }
}
