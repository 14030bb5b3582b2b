import { readFileSync } from 'node:fs'
import { Hono } from 'hono'
import { secureHeaders } from 'hono/secure-headers'
import { coursePage } from '../pages/course.mjs'
import { homePage } from '../pages/home.mjs'
import { STYLES } from '../pages/layout.mjs'
import { mailPage } from '../pages/mail.mjs'
import { missingPage } from '../pages/missing.mjs'
import { newsletterPage } from '../pages/newsletter.mjs'
import { privacyPage } from '../pages/privacy.mjs'
import { LANGUAGES, languageOf, TEXTS } from './languages.mjs'
import { liveCounts } from './live.mjs'
import { isSubject, subjectOf } from './subject.mjs'

const PAGES = { '': homePage, course: coursePage, newsletter: newsletterPage, privacy: privacyPage }

/**
 * The university's own site.
 *
 * @param {object} campus - its config, the declarations of all services, what the vendors have received, the mail log, the newsletter's links and the three origins
 */
export function campus({ config, declarations, record, mailLog, mail, salt, origins }) {
  const app = new Hono()
  const { receipts, vendors } = origins

  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'", receipts, vendors],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', vendors],
        connectSrc: ["'self'", receipts, vendors],
        frameSrc: ["'self'", vendors],
        formAction: ["'self'"],
        baseUri: ["'none'"],
      },
      crossOriginResourcePolicy: false,
      strictTransportSecurity: false,
    }),
  )

  const page = (c, language, make, more = {}) => {
    const address = path => `/${path}`
    const path = new URL(c.req.url).pathname.slice(`/${language}`.length).replace(/^\//, '')
    return c.html(make({ language, texts: TEXTS[language], path, origins, config, declarations, address, ...more }))
  }
  const subjectIn = c => (isSubject(c.req.query('subject')) ? c.req.query('subject') : null)

  for (const language of LANGUAGES) {
    for (const [path, make] of Object.entries(PAGES)) {
      app.get(`/${language}/${path}`, c => page(c, language, make, { subject: subjectIn(c) }))
    }
    app.get(`/${language}/mail`, async c => {
      const subject = subjectIn(c)
      if (!subject) return c.notFound()
      const links = mail.for({ subject, message: '2026-11-open-day' })
      // A mail program knows no policy of ours; the pixel is the receipt server's.
      c.header('Content-Security-Policy', `default-src 'none'; style-src 'unsafe-inline'; img-src ${receipts}`)
      c.header('X-Frame-Options', 'SAMEORIGIN')
      return c.html(await mailPage({ language, texts: TEXTS[language], links, origins }))
    })
  }

  app.get('/', c => c.redirect(`/${wanted(c)}/`))
  for (const path of ['course', 'newsletter', 'privacy']) {
    app.get(`/${path}`, c => c.redirect(`/${wanted(c)}/${path}${new URL(c.req.url).search}`))
  }

  app.post('/api/newsletter', async c => {
    const { address, language } = await c.req.parseBody()
    const spoken = Object.hasOwn(TEXTS, language) ? language : 'en'
    const subject = subjectOf(address, salt)
    const wantsJson = c.req.header('accept')?.includes('application/json')
    if (wantsJson) return subject ? c.json({ subject }) : c.json({ error: TEXTS[spoken].newsletter.invalid }, 422)
    if (subject) return c.redirect(`/${spoken}/newsletter?subject=${subject}`, 303)
    c.status(422)
    return page(c, spoken, newsletterPage, { path: 'newsletter', isInvalid: true })
  })
  app.get('/api/mail-log', async c => {
    const subject = subjectIn(c)
    return subject ? c.json(await mailLog.of(subject)) : c.json({ error: 'subject is not one of ours' }, 422)
  })
  app.get('/live', c => liveCounts(c, record))
  app.post('/live/reset', c => {
    record.reset()
    return c.body(null, 204)
  })

  app.get('/askfirst.json', c => c.json(config))
  app.get('/.well-known/gpc.json', c => c.json({ gpc: true, lastUpdate: '2026-11-01' }))
  for (const name of [...STYLES, 'page.js']) {
    const type = name.endsWith('.css') ? 'text/css' : 'text/javascript'
    const text = readFileSync(new URL(`../public/${name}`, import.meta.url), 'utf8')
    app.get(`/${name}`, c =>
      c.body(text, 200, { 'Content-Type': `${type}; charset=utf-8`, 'Cache-Control': 'no-cache' }),
    )
  }
  app.notFound(c => {
    const [, first] = new URL(c.req.url).pathname.split('/')
    const language = Object.hasOwn(TEXTS, first) ? first : wanted(c)
    c.status(404)
    return page(c, language, missingPage, { path: '' })
  })
  return app
}

const wanted = c => languageOf({ referer: c.req.header('referer'), accepts: c.req.header('accept-language') })
