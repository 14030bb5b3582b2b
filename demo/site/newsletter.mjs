import { Hono } from 'hono'
import { newsletterPage } from '../pages/newsletter.mjs'
import { TEXTS } from './languages.mjs'
import { isSubject, subjectOf } from './subject.mjs'

export const subjectIn = c => (isSubject(c.req.query('subject')) ? c.req.query('subject') : null)

/** A mail as it has arrived, shown as a mail program would: with its own styles and the receipt server's pixel. */
export function mailRoutes({ inbox, origins }) {
  return new Hono().get('/inbox/:id', c => {
    const mail = inbox.mail(c.req.param('id'))
    if (!mail) return c.notFound()
    c.header('Content-Security-Policy', `default-src 'none'; style-src 'unsafe-inline'; img-src ${origins.receipts}`)
    c.header('Referrer-Policy', 'no-referrer')
    return c.html(mail.html)
  })
}

/** Sign-up, for a script and for a plain form, and what the operator has recorded of one reader. */
export function newsletterRoutes({ mailLog, sender, salt, page }) {
  const app = new Hono()
  app.post('/newsletter', async c => {
    const { address, language } = await c.req.parseBody()
    const spoken = Object.hasOwn(TEXTS, language) ? language : 'en'
    const subject = subjectOf(address, salt)
    if (subject) await sender.send({ address, recipient: subject, language: spoken })
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
