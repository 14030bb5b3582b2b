// Open Campus: a university's site, its receipt server and its third parties, all on this computer.
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { listen } from './listen.mjs'
import { secretsIn } from './secrets.mjs'

const here = dirname(fileURLToPath(import.meta.url))
const dist = join(here, '../dist')
const data = process.env.ASKFIRST_DEMO_DATA ?? join(here, 'data')

for (const file of ['askfirst.js', 'askfirst-ui.js', 'services.json', 'lib/server/index.js']) {
  if (existsSync(join(dist, file))) continue
  console.error(`demo: dist/${file} is missing; run npm run build`)
  process.exit(1)
}
mkdirSync(data, { recursive: true })

const { createServer } = await import('../dist/lib/server/index.js')
const { openInbox } = await import('./mail/inbox.mjs')
const { createSender } = await import('./mail/sender.mjs')
const { createRecord } = await import('./vendors/record.mjs')
const { vendors } = await import('./vendors/app.mjs')
const { campusConfig } = await import('./site/config.mjs')
const { campus } = await import('./site/app.mjs')
const { openMailLog } = await import('./site/mail-log.mjs')
const { subjectOf } = await import('./site/subject.mjs')

// Two names of one computer: to a browser the vendors are a third party.
const site = await listen('localhost', 4180)
const receipts = await listen('localhost', 4181)
const thirdParties = await listen('127.0.0.1', 4182)

const secrets = secretsIn(data)
const database = join(data, 'receipts.db')
const config = campusConfig({ site: site.origin, receipts: receipts.origin, vendors: thirdParties.origin })
const declarations = JSON.parse(readFileSync(join(dist, 'services.json'), 'utf8'))
const record = createRecord()

/** The server logs its sign-in link too, and it stands below already. */
const log = line => line.startsWith('Sign-in link') || console.error(line)

const server = await createServer(
  {
    publicUrl: receipts.origin,
    port: Number(new URL(receipts.origin).port),
    data: database,
    sites: [config],
    operators: ['officer@open-campus.example'],
    email: { secret: secrets.email, totals: true },
  },
  { log },
)
const mailLog = await openMailLog(database, config.site)

const origins = { site: site.origin, receipts: receipts.origin, vendors: thirdParties.origin }
const inbox = await openInbox(address => subjectOf(address, secrets.salt))
const options = { endpoint: receipts.origin, site: config.site, secret: secrets.email }
const sender = createSender({ port: inbox.port, options, origins })

receipts.answer(async request => {
  const answer = await server.fetch(request)
  if (new URL(request.url).pathname.startsWith('/e/')) record.set('mail', await mailLog.count())
  return answer
})
thirdParties.answer(vendors(record).fetch)
site.answer(
  campus({
    config,
    declarations,
    record,
    mailLog,
    salt: secrets.salt,
    inbox,
    sender,
    origins,
  }).fetch,
)

const [signIn] = await server.signInLinks()

console.log(`
  Open Campus is open. Ctrl-C closes it.

    The site            ${site.origin}
    Its newsletter      ${site.origin}/newsletter
    Your inbox          ${site.origin}/inbox   (where the newsletter arrives, through SMTP)
    The look, to try    ${site.origin}/look
    Its third parties   ${thirdParties.origin}   (what they receive shows on each page)
    The receipt server  ${receipts.origin}

    The officer's sign-in, works once within half an hour
    ${signIn.link}
`)

async function close() {
  for (const listening of [site, receipts, thirdParties]) listening.close()
  sender.close()
  await inbox.close()
  await mailLog.close()
  await server.close()
  process.exit(0)
}
process.once('SIGINT', close)
process.once('SIGTERM', close)
