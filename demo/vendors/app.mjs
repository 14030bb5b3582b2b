import { readFileSync } from 'node:fs'
import { Hono } from 'hono'
import { boardPage } from './board.mjs'
import { videoPage } from './video.mjs'

const read = name => readFileSync(new URL(name, import.meta.url), 'utf8')
const scripts = { '/matomo/matomo.js': read('matomo-stand-in.js'), '/letters/letters.js': read('letters.js') }
const GIF = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64')

const OWNER = { matomo: 'matomo', letters: 'letters', reach: 'reach', board: 'padlet', video: 'youtube' }

/** The third parties, one origin for all: each counts every request that reaches it. */
export function vendors(record) {
  const app = new Hono()

  app.use(async (c, next) => {
    const owner = OWNER[c.req.path.split('/')[1]]
    if (owner && c.req.method !== 'OPTIONS') record.add(owner)
    await next()
    c.header('Access-Control-Allow-Origin', '*')
    c.header('Cache-Control', 'no-store')
  })
  for (const [path, text] of Object.entries(scripts)) {
    app.get(path, c => c.body(text, 200, { 'Content-Type': 'text/javascript; charset=utf-8' }))
  }
  app.on(['GET', 'POST'], '/matomo/matomo.php', c => c.body(null, 204))
  app.post('/letters/seen', c => c.body(null, 204))
  app.get('/reach/pixel.gif', c => c.body(GIF, 200, { 'Content-Type': 'image/gif' }))
  app.get('/board/:language', c => c.html(boardPage(c.req.param('language'))))
  app.get('/video/:language', c => c.html(videoPage(c.req.param('language'))))
  app.get('/', c => c.text('The stand-in vendors of Open Campus.'))
  return app
}
