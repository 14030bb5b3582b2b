import { createHmac } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'

export const WEBHOOK_SECRET = 'the-webhook-of-the-site-has-its-own-secret'

/** A site's own server, which hears whom to warn. */
export interface Heard {
  readonly url: string
  /** The bodies whose signature is right, in their order. */
  readonly warnings: readonly {
    readonly anonymisedFrom: string
    readonly people: readonly { readonly subject: string }[]
  }[]
  /** From now on it answers so. */
  answer(status: number): void
}

/** Listens until the test is over. */
export async function openWebhook(): Promise<Heard> {
  const warnings: Heard['warnings'][number][] = []
  let status = 204
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const body = Buffer.concat(chunks).toString('utf8')
    const [, t, mac] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(String(request.headers['askfirst-signature'])) ?? []
    const isSigned = createHmac('sha256', WEBHOOK_SECRET).update(`${t}.${body}`).digest('hex') === mac
    if (isSigned && status < 300) warnings.push(JSON.parse(body))
    response.writeHead(isSigned ? status : 401).end()
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/warn`,
    warnings,
    answer(next) {
      status = next
    },
  }
}
