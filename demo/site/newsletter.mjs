import { Hono } from 'hono'
import { mailPage } from '../pages/mail.mjs'
import { newsletterPage } from '../pages/newsletter.mjs'
import { LANGUAGES, TEXTS } from './languages.mjs'
import { isSubject, subjectOf } from './subject.mjs'

const MESSAGE = '2026-11-open-day'

export const subjectIn = c => (isSubject(c.req.query('subject')) ? c.req.query('subject') : null)

/** The newest letter in each language: shown as a mail program would, with a mail's own styles and the receipt server's pixel. */
export function mailRoutes({ mail, origins }) {
  const app = new Hono()
  for (const language of LANGUAGES) {
    app.get(`/${language}/mail`, async c => {
      const subject = subjectIn(c)
      if (!subject) return c.notFound()
      const links = mail.for({ subject, message: MESSAGE })
      c.header('Content-Security-Policy', `default-src 'none'; style-src 'unsafe-inline'; img-src ${origins.receipts}`)
      c.header('Referrer-Policy', 'no-referrer')
      return c.html(await mailPage({ language, texts: TEXTS[language], links, origins }))
    })
  }
  return app
}

/** Sign-up, for a script and for a plain form, and what the operator has recorded of one reader. */
export function newsletterRoutes({ mailLog, salt, page }) {
  const app = new Hono()
  app.post('/newsletter', async c => {
    const { address, language } = await c.req.parseBody()
    const spoken = Object.hasOwn(TEXTS, language) ? language : 'en'
    const subject = subjectOf(address, salt)
    const wantsJson = c.req.header('accept')?.includes('application/json')
    if (wantsJson) return subject ? c.json({ subject }) : c.json({ error: TEXTS[spoken].newsletter.invalid }, 422)
    if (subject) return c.redirect(`/${spoken}/newsletter?subject=${subject}`, 303)
    c.status(422)
    return page(c, spoken, newsletterPage, { path: 'newsletter', isInvalid: true })
  })
  app.get('/mail-log', async c => {
    const subject = subjectIn(c)
    return subject ? c.json(await mailLog.of(subject)) : c.json({ error: 'subject is not one of ours' }, 422)
  })
  return app
}
