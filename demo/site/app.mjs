import { readFileSync } from 'node:fs'
import { Hono } from 'hono'
import { coursePage } from '../pages/course.mjs'
import { homePage } from '../pages/home.mjs'
import { inboxPage } from '../pages/inbox.mjs'
import { STYLES } from '../pages/layout.mjs'
import { lookPage } from '../pages/look.mjs'
import { missingPage } from '../pages/missing.mjs'
import { newsletterPage } from '../pages/newsletter.mjs'
import { privacyPage } from '../pages/privacy.mjs'
import { headers } from './headers.mjs'
import { LANGUAGES, languageOf, TEXTS } from './languages.mjs'
import { liveCounts } from './live.mjs'
import { mailRoutes, newsletterRoutes, subjectIn } from './newsletter.mjs'

const PAGES = { '': homePage, course: coursePage, newsletter: newsletterPage, inbox: inboxPage, privacy: privacyPage }

/**
 * The university's own site.
 *
 * @param {object} parts - its config, the declarations of all services, what the vendors have received, the mail log, the inbox, what sends the newsletter, the salt, and the three origins
 */
export function campus({ config, declarations, record, mailLog, inbox, sender, salt, origins }) {
  const app = new Hono()

  const page = (c, language, make, more = {}) => {
    const path = new URL(c.req.url).pathname.slice(`/${language}/`.length)
    return c.html(make({ language, texts: TEXTS[language], path, origins, config, declarations, inbox, ...more }))
  }

  app.route('/', mailRoutes({ inbox, origins })) // before the site's headers: it has others
  app.use(headers(origins))

  for (const language of LANGUAGES) {
    for (const [path, make] of Object.entries(PAGES)) {
      app.get(`/${language}/${path}`, c => page(c, language, make, { subject: subjectIn(c) }))
    }
  }
  for (const path of Object.keys(PAGES)) {
    app.get(`/${path}`, c => c.redirect(`/${wanted(c)}/${path}${new URL(c.req.url).search}`))
  }

  app.route('/api', newsletterRoutes({ mailLog, sender, salt, page }))
  app.get('/live', c => liveCounts(c, record))
  app.post('/live/reset', c => {
    record.reset()
    return c.body(null, 204)
  })
  app.get('/askfirst.json', c => c.json(config))
  app.get('/.well-known/gpc.json', c => c.json({ gpc: true, lastUpdate: '2026-11-01' }))
  app.get('/look', c => c.html(lookPage(origins)))
  for (const name of [...STYLES, 'page.js', 'look.css', 'look.js']) app.get(`/${name}`, fileOf(name))

  app.notFound(c => {
    const [, first] = new URL(c.req.url).pathname.split('/')
    const language = Object.hasOwn(TEXTS, first) ? first : wanted(c)
    c.status(404)
    return page(c, language, missingPage, { path: '' })
  })
  return app
}

const wanted = c => languageOf({ referer: c.req.header('referer'), accepts: c.req.header('accept-language') })

function fileOf(name) {
  const type = name.endsWith('.css') ? 'text/css' : 'text/javascript'
  const text = readFileSync(new URL(`../public/${name}`, import.meta.url), 'utf8')
  return c => c.body(text, 200, { 'Content-Type': `${type}; charset=utf-8`, 'Cache-Control': 'no-cache' })
}
