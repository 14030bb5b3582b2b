import { describe, expect, test } from 'vitest'
import { operatorRoutes } from '../../src/server/operator/routes.js'
import { receiptId, receiptWith } from '../suites/receipts.js'
import { NOON, openOperatorForTest } from './open-operator.js'

const EVENTS = 'text/event-stream'

async function open() {
  const opened = await openOperatorForTest()
  const cookie = await opened.signedIn()
  const keep = (n: number, changes: Parameters<typeof receiptWith>[0] = {}) =>
    opened.deps.store.keep([{ receipt: receiptWith({ id: receiptId(n), ...changes }), receivedAt: NOON + n }])
  const listen = async (query = '', changes: Partial<typeof opened.deps> = {}) => {
    const app = operatorRoutes({ ...opened.deps, ...changes })
    const response = await app.request(`/receipts/live?${query}`, { headers: { cookie, accept: EVENTS } })
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
    /** The next event that says something, `null` at the end. */
    const next = async (): Promise<string | null> => {
      for (;;) {
        const { done = true, value = '' } = (await reader?.read()) ?? {}
        if (done) return null
        if (!value.startsWith('retry') && !value.startsWith(':')) return value
      }
    }
    return { response, next, cancel: () => reader?.cancel() }
  }
  return { ...opened, cookie, keep, listen }
}

describe('receipts as they come', () => {
  test('are sent as rows of the list, the oldest first, each once', async () => {
    const { keep, listen } = await open()
    await keep(1)
    const { response, next, cancel } = await listen()
    expect(response.headers.get('content-type')).toBe(EVENTS)
    // The stream is read: what was there is known.
    const first = next()
    await keep(2)
    await keep(3, { decision: 'refused' })

    const events = [await first, await next()]

    expect(events[0]).toContain(`id: ${NOON + 2}~${receiptId(2)}\ndata: `)
    expect(events[0]).toContain(`data-id=\\"${receiptId(2)}\\"`)
    expect(events[1]).toContain('refused')
    await keep(4)
    expect(await next()).toContain(`id: ${NOON + 4}~`)
    await cancel()
  })

  test('begin behind the place that the page names, also where another process kept one late', async () => {
    const { keep, listen, deps } = await open()
    await keep(5)
    const { next, cancel } = await listen(`since=${NOON + 1}~${receiptId(1)}`)

    expect(await next()).toContain(receiptId(5))
    await deps.store.keep([{ receipt: receiptWith({ id: receiptId(4) }), receivedAt: NOON + 4 }])
    expect(await next()).toContain(receiptId(4))
    await cancel()
  })

  test('are only those of the filter', async () => {
    const { keep, listen } = await open()
    const { next, cancel } = await listen('decision=refused&locale=ro')
    const first = next()
    await keep(1)
    await keep(2, { decision: 'refused', locale: 'en' })
    await keep(3, { decision: 'refused' })

    expect(await first).toContain(receiptId(3))
    await cancel()
  })

  test('end with the session', async () => {
    const { listen, deps, cookie } = await open()
    const { next } = await listen()
    await deps.auth.signOut(new Request('https://receipts.example.org/operator', { headers: { cookie } }))

    expect(await next()).toContain('event: end')
    expect(await next()).toBeNull()
  })

  test('end when the server does', async () => {
    const { listen } = await open()
    const closing = new AbortController()
    const { next } = await listen('', { closing: closing.signal })
    const ended = next()
    closing.abort()

    expect(await ended).toBeNull()
  })

  test('are for those who ask for events, and can say what they want', async () => {
    const { app, cookie } = await open()
    const ask = async (query: string, accept: string) =>
      (await app.request(`/receipts/live?${query}`, { headers: { cookie, accept } })).json()

    expect(await ask('', '*/*')).toMatchObject({ code: 'EVENTS_ONLY' })
    expect(await ask('from=soon', EVENTS)).toMatchObject({ code: 'INVALID_FILTER' })
  })

  test('are for nobody without a session', async () => {
    const { app } = await open()

    expect((await app.request('/receipts/live', { headers: { accept: EVENTS } })).status).toBe(401)
  })
})
