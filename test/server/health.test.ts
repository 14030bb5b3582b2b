import { describe, expect, test } from 'vitest'
import { diskCheck } from '../../src/server/health/disk.js'
import { createMetrics } from '../../src/server/health/metrics.js'
import { readiness } from '../../src/server/health/ready.js'
import type { Answered } from '../../src/server/watch.js'
import { receiptId, receiptWith } from '../suites/receipts.js'
import { openServer } from './open-server.js'

describe('ready', () => {
  test('is a process whose checks all pass; the log hears when one begins to fail and when it is over', async () => {
    let fault: Error | null = null
    const lines: string[] = []
    const check = async (): Promise<void> => {
      if (fault) throw fault
    }
    const ask = readiness(
      [
        { name: 'store', check: async () => undefined },
        { name: 'log', check },
      ],
      line => lines.push(line),
    )

    expect(await ask()).toEqual({ store: 'ok', log: 'ok' })
    fault = new Error('it is 40 seconds behind')
    expect(await ask()).toEqual({ store: 'ok', log: 'failing' })
    expect(await ask()).toEqual({ store: 'ok', log: 'failing' })
    fault = null
    expect(await ask()).toEqual({ store: 'ok', log: 'ok' })

    expect(lines).toEqual(['ready: log: it is 40 seconds behind', 'ready: log is well again'])
  })

  test('needs room on the disk of the database', async () => {
    await expect(diskCheck('package.json', 1).check()).resolves.toBeUndefined()
    await expect(diskCheck('package.json', Number.MAX_SAFE_INTEGER).check()).rejects.toThrow('bytes are free')
  })

  test('is not a server whose store is closed: it says which check fails, and no more than that', async () => {
    const server = await openServer()
    expect((await server.ask('/readyz')).status).toBe(200)

    await server.close()
    const answer = await server.ask('/readyz')

    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5'])
    expect(answer.json()).toMatchObject({ code: 'UNAVAILABLE', checks: { store: 'failing', disk: 'ok' } })
    expect(answer.text).not.toContain(server.data)
    expect((await server.ask('/healthz')).status).toBe(200)
  })
})

describe('the metrics', () => {
  const valueOf = (text: string, line: string): number =>
    Number(
      text
        .split('\n')
        .find(each => each.startsWith(`${line} `))
        ?.split(' ')
        .at(-1),
    )

  test('count receipts by what became of them, answers by route, and tell the file’s size', async () => {
    const server = await openServer()
    await server.postReceipts([receiptWith(), receiptWith({ id: receiptId(2) })])
    await server.postReceipts(receiptWith())
    await server.postReceipts(receiptWith({ decision: 'refused' }))
    await server.postReceipts('{')
    await server.ask(`/v1/receipts/${receiptId(1)}`)
    await server.ask('/nothing/at/all')

    const { text, headers } = await server.ask('/metrics')

    expect(headers.get('content-type')).toContain('text/plain')
    const counted = ['created', 'known', 'conflict'].map(result =>
      valueOf(text, `askfirst_receipts_total{result="${result}"}`),
    )
    expect(counted).toEqual([2, 1, 1])
    const answered = (method: string, route: string, status: number): number =>
      valueOf(text, `askfirst_request_seconds_count{method="${method}",route="${route}",status="${status}"}`)
    expect(answered('POST', '/v1/receipts', 201)).toBe(1)
    expect(answered('POST', '/v1/receipts', 400)).toBe(1)
    expect(answered('GET', '/v1/receipts/:id', 200)).toBe(1)
    expect(valueOf(text, 'askfirst_commit_seconds_count')).toBe(3)
    expect(valueOf(text, 'askfirst_commit_receipts_sum')).toBe(4)
    expect(valueOf(text, 'askfirst_queue_receipts')).toBe(0)
    expect(valueOf(text, 'askfirst_store_bytes')).toBeGreaterThan(4096)
    expect(valueOf(text, 'process_resident_memory_bytes')).toBeGreaterThan(1_000_000)
  })

  test('hold nothing that was sent: no number, no site, no path, no method of somebody’s making', async () => {
    const server = await openServer()
    await server.postReceipts(receiptWith({ subject: 'secret-subject-of-a-visitor' }))
    await server.ask(`/v1/receipts/${receiptId(1)}`)
    await server.ask('/marker-in-a-path?marker=in-a-query', { method: 'MARKER' })

    const { text } = await server.ask('/metrics')

    expect(text).toContain('method="other"')
    for (const part of ['secret-subject', receiptId(1), 'open-campus', 'marker', 'MARKER'])
      expect(text).not.toContain(part)
  })

  test('are for whoever has the token, where the config names one', async () => {
    const token = 'a'.repeat(32)
    const server = await openServer({ metrics: { token } })
    const ask = (authorization: string) => server.ask('/metrics', { headers: { authorization } })

    const [none, wrong, right] = [await server.ask('/metrics'), await ask('Bearer b'), await ask(`Bearer ${token}`)]

    expect([none.status, wrong.status, right.status]).toEqual([401, 401, 200])
    expect([none.headers.get('www-authenticate'), none.json()['code']]).toEqual(['Bearer', 'TOKEN_NEEDED'])
    expect(right.text).toContain('askfirst_commit_seconds')
  })

  test('count what the store could not keep as failed', async () => {
    const { watch, text } = createMetrics([])

    watch.committed?.({ receipts: 3, results: { created: 0, known: 0, conflict: 0 }, ms: 1 })

    expect(valueOf(await text(), 'askfirst_receipts_total{result="failed"}')).toBe(3)
  })
})

test('whoever embeds the server hears of each answer by its route, and of each commit', async () => {
  const answers: Answered[] = []
  const server = await openServer({}, { watch: { answered: answer => answers.push(answer) } })

  await server.postReceipts(receiptWith())
  await server.ask(`/v1/receipts/${receiptId(1)}`)

  expect(answers.map(({ method, route, status }) => `${method} ${route} ${status}`)).toEqual([
    'POST /v1/receipts 201',
    'GET /v1/receipts/:id 200',
  ])
  expect(answers.every(({ ms }) => ms > 0)).toBe(true)
})
