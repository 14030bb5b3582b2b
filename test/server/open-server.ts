import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Receipt } from '../../src/contract/receipt.js'
import {
  type AskfirstServer,
  type CreateServerOptions,
  createServer,
  type ServerConfig,
} from '../../src/server/index.js'

export const ORIGIN = 'https://www.example.org'
export const SITE = { site: 'open-campus', origins: [ORIGIN], controller: { name: 'Open Campus' } } as const

export interface TestServer extends AskfirstServer {
  readonly data: string
  readonly logged: string[]
  /** Asks by path; the answer's body is read. */
  ask(path: string, init?: RequestInit & { address?: string }): Promise<Answer>
  postReceipts(body: Receipt | readonly Receipt[] | string, headers?: Record<string, string>): Promise<Answer>
}

export interface Answer {
  readonly status: number
  readonly headers: Headers
  readonly text: string
  /** The body as JSON; throws when it is none. */
  json(): Record<string, unknown>
}

/** A server of its own file, both gone when the test is over. */
export async function openServer(
  config: Partial<ServerConfig> = {},
  options: CreateServerOptions = {},
): Promise<TestServer> {
  const folder = mkdtempSync(join(tmpdir(), 'askfirst-server-'))
  const logged: string[] = []
  const data = join(folder, 'test.db')
  const server = await createServer(
    { publicUrl: 'https://receipts.example.org', receiptsPerMinute: 1_000_000, data, sites: [SITE], ...config },
    { log: line => logged.push(line), ...options },
  )
  onTestFinished(async () => {
    await server.close()
    rmSync(folder, { recursive: true })
  })

  async function ask(path: string, { address, ...init }: RequestInit & { address?: string } = {}): Promise<Answer> {
    const request = new Request(new URL(path, server.publicUrl), init)
    const answer = await server.fetch(request, { address })
    const text = await answer.text()
    return { status: answer.status, headers: answer.headers, text, json: () => JSON.parse(text) }
  }

  return {
    ...server,
    data,
    logged,
    ask,
    postReceipts: (body, headers = {}) =>
      ask('/v1/receipts', {
        method: 'POST',
        body: typeof body === 'string' ? body : JSON.stringify(body),
        headers: { 'content-type': 'text/plain', ...headers },
      }),
  }
}

/** Signs the first operator in: what the browser then sends as `Cookie`. */
export async function sessionOf(server: TestServer): Promise<string> {
  const [{ link } = { link: '' }] = await server.signInLinks()
  const token = new URL(link).searchParams.get('token') ?? ''
  const answer = await server.ask('/operator/sign-in', {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: server.publicUrl, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ token }).toString(),
  })
  return answer.headers
    .getSetCookie()
    .map(cookie => cookie.split(';')[0])
    .join('; ')
}
