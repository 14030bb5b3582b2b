import { main } from '../../src/cli/main.js'
import type { Receipt } from '../../src/contract/receipt.js'
import { mailLinks, signPerson } from '../../src/email/index.js'
import { DAY_MS } from '../../src/server/day.js'
import type { CreateServerOptions, ServerConfig } from '../../src/server/index.js'
import { receiptId, receiptWith } from '../suites/receipts.js'
import { type Answer, openServer, SITE, sessionOf, type TestServer } from './open-server.js'

export const SECRET = 'a secret of thirty-two characters!!'.replaceAll(' ', '-')
export const ANA = 'f3a1c27b90d4e85a'
export const ION = '0b77c1de93a4f201'
export const START = Date.UTC(2026, 10, 21, 12)

/** The site's word for somebody whom it has signed in. */
export const vouched = (subject: string, site = 'open-campus', at = START): string =>
  signPerson(SECRET, { site, subject }, at)

/** Whose people decide under this policy. */
export const CAMPUS = { ...SITE, policy: { version: '2026-11-01' } }

/** A server on which the clock is the test's, with an officer signed in and people who decide. */
export interface Office extends TestServer {
  /** What `askfirst verify` finds in the database: nothing, when the log holds. */
  verified(): Promise<readonly string[]>
  /** Moves the clock on. */
  later(days: number): void
  /** A receipt number `n` is kept. */
  decide(n: number, changes?: Partial<Receipt>): Promise<void>
  /** Somebody opens a mail. */
  openMail(subject: string, message?: string): Promise<void>
  /** Sends the visitors' form. */
  request(fields: Readonly<Record<string, string>>, site?: string): Promise<Answer>
  /** Extends a request, as it was seen in this version. */
  extend(id: string, reason: string, version?: string): Promise<Answer>
  /** Asks as the operator; a form when there are fields. */
  operate(path: string, fields?: Readonly<Record<string, string>>): Promise<Answer>
}

export async function openOffice(
  config: Partial<ServerConfig> = {},
  options: CreateServerOptions = {},
): Promise<Office> {
  let now = START
  const sites = [CAMPUS, { ...CAMPUS, site: 'library' }]
  const operators = ['owner@example.org']
  const server = await openServer(
    { sites, operators, email: { secret: SECRET }, ...config },
    { now: () => now, ...options },
  )
  const cookie = await sessionOf(server)
  const { publicUrl } = server
  const form = (fields: Readonly<Record<string, string>>) => ({
    method: 'POST',
    redirect: 'manual' as const,
    headers: { origin: publicUrl, 'content-type': 'application/x-www-form-urlencoded', cookie },
    body: new URLSearchParams(fields).toString(),
  })
  const operate: Office['operate'] = (path, fields) =>
    server.ask(`/operator${path}`, fields ? form(fields) : { headers: { cookie } })
  return {
    ...server,
    async verified() {
      const key = (await server.ask('/log/open-campus/keys')).text.trim()
      const out: string[] = []
      const terminal = { environment: {}, out: (line: string) => out.push(line), err: (line: string) => out.push(line) }
      const code = await main(['verify', config.data ?? server.data, '--key', key, '--json'], terminal)
      const { checked } = JSON.parse(out.join('\n')) as {
        checked: readonly { subject: string; findings: readonly { code: string }[] }[]
      }
      const ours = checked.find(({ subject }) => subject.endsWith('/log/open-campus'))
      if (!ours) throw new Error(`nothing was checked: ${code}`)
      return ours.findings.map(each => each.code)
    },
    later(days) {
      now += days * DAY_MS
    },
    async decide(n, changes = {}) {
      const receipt = receiptWith({ id: receiptId(n), notice: null, at: new Date(now).toISOString(), ...changes })
      const answer = await server.postReceipts(receipt)
      if (answer.status !== 201) throw new Error(answer.text)
      await server.integrate()
    },
    openMail: (subject, message) => openMailOn(server, subject, message),
    request: (fields, site = 'open-campus') => server.ask(`/v1/requests?site=${site}`, { ...form(fields) }),
    extend: (id, reason, version = '1') => operate(`/requests/${id}/extend?site=open-campus`, { version, reason }),
    operate,
  }
}

/** Somebody opens a mail whose addresses lead to this server. */
export async function openMailOn(server: TestServer, subject: string, message = '2026-11-news'): Promise<void> {
  const links = mailLinks({ endpoint: server.publicUrl, site: 'open-campus', secret: SECRET })
  const pixel = new URL(await links.for({ subject, message }).openPixel())
  await server.ask(pixel.pathname)
}

/** The number of a request, from the answer that leads to its page. */
export const requestIn = (answer: Answer): string =>
  /requests\/([0-9a-f-]{36})/.exec(answer.headers.get('location') ?? '')?.[1] ?? answer.text
