import { atom } from 'nanostores'
import { describe, expect, test } from 'vitest'
import { type Consent, createConsent, type Decided } from '../../../src/consent/consent.js'
import { createInForce, type InForce } from '../../../src/consent/in-force.js'
import { parseConfig } from '../../../src/contract/config.js'
import type { ConsentRecord } from '../../../src/contract/record.js'
import type { SiteConfig } from '../../../src/contract/site-config.js'
import { uuidv7 } from '../../../src/contract/uuid.js'

const DAY_MS = 86_400_000
const START = Date.parse('2026-11-22T10:00:00Z')
const click = (method: 'accept-all' | 'reject-all' | 'save' | 'withdraw') => ({ method, trusted: true })

interface Visitor extends Consent {
  readonly inForce: InForce
  readonly decided: Decided[]
  /** Milliseconds. */
  later(ms: number): void
  /** The next frame, if something waits for it. */
  paint(): void
}

function visitor(config: Partial<SiteConfig> = {}, { gpc = false, works = true, paints = true } = {}): Visitor {
  const site = parseConfig({
    site: 'a',
    services: ['padlet', 'matomo', { id: 'hotjar', category: 'analytics' }],
    ...config,
  })
  let kept: string | null = null
  let now = START
  const decided: Decided[] = []
  let frame: (() => void)[] = []
  const paint = (): void => {
    const waiting = frame
    frame = []
    for (const run of waiting) run()
  }
  const inForce = createInForce({
    $record: atom<ConsentRecord | null>(null),
    site,
    read: () => kept,
    gpc,
    now: () => now,
  })
  const consent = createConsent({
    site,
    inForce,
    storage: {
      write(value) {
        if (works) kept = value
      },
    },
    now: () => now,
    newId: uuidv7,
    onDecision: decision => decided.push(decision),
    afterPaint(run) {
      frame.push(run)
      if (paints) paint()
    },
  })
  return {
    ...consent,
    inForce,
    decided,
    later(ms) {
      now += ms
      inForce.refresh()
    },
    paint,
  }
}

describe('consent', () => {
  test('nothing is granted and the visitor is asked until a decision is made', () => {
    const { inForce } = visitor()
    expect(inForce.$record.get()).toBeNull()
    expect(inForce.$mustAsk.get()).toBe(true)
  })

  test('a click is stored and answered by a paint before anything is let go', () => {
    const v = visitor({}, { paints: false })

    v.acceptAll(click('accept-all'))

    expect(v.decided).toHaveLength(1)
    expect(v.inForce.kept()).toMatchObject({ granted: ['functional', 'analytics'] })
    expect(v.inForce.$record.get()).toBeNull()

    v.paint()

    expect(v.inForce.$record.get()).toMatchObject({ granted: ['functional', 'analytics'] })
  })

  test('what takes something back waits for no paint, nor does what page code decides', () => {
    const v = visitor({}, { paints: false })

    v.acceptAll({ method: 'api', trusted: false })
    expect(v.inForce.$record.get()).toMatchObject({ granted: ['functional', 'analytics'] })

    v.withdraw(undefined, click('withdraw'))
    expect(v.inForce.$record.get()).toMatchObject({ granted: [], refused: ['functional', 'analytics'] })
  })

  test('a yes grants every optional category and is called given', () => {
    const v = visitor()
    v.acceptAll(click('accept-all'))
    expect(v.inForce.$record.get()).toMatchObject({ granted: ['functional', 'analytics'], refused: [] })
    expect(v.decided.at(-1)).toMatchObject({
      decision: 'given',
      previous: null,
      choice: { functional: true, analytics: true },
    })
    expect(v.inForce.$mustAsk.get()).toBe(false)
  })

  test('a no is a decision too, kept exactly as long as a yes', () => {
    const v = visitor()
    v.rejectAll(click('reject-all'))
    expect(v.decided.at(-1)).toMatchObject({ decision: 'refused', choice: { functional: false, analytics: false } })
    v.later(181 * DAY_MS)
    expect(v.inForce.$mustAsk.get()).toBe(false)
    v.later(2 * DAY_MS)
    expect(v.inForce.$mustAsk.get()).toBe(true)
  })

  test('withdrawing turns what was given into withdrawn and leaves a refusal alone', () => {
    const v = visitor()
    v.choose({ functional: true }, click('save'))

    v.withdraw(undefined, click('withdraw'))

    expect(v.decided.at(-1)).toMatchObject({ decision: 'withdrawn', choice: { functional: false, analytics: false } })
    expect(v.decided.at(-1)?.previous).toBe(v.decided[0]?.record.receipt)
  })

  test('withdrawing one category keeps the other, and a service granted inside the withdrawn one goes too', () => {
    const v = visitor()
    v.choose({ functional: true, 'analytics/hotjar': true }, click('save'))
    expect(v.inForce.$record.get()).toMatchObject({ granted: ['functional'], grantedServices: ['analytics/hotjar'] })

    v.withdraw('analytics', click('withdraw'))

    expect(v.inForce.$record.get()).toMatchObject({ granted: ['functional'], grantedServices: [] })
    expect(v.decided.at(-1)?.decision).toBe('withdrawn')
  })

  test('withdrawing one service keeps its category', () => {
    const v = visitor()
    v.acceptAll(click('accept-all'))
    v.withdraw('analytics/hotjar', click('withdraw'))
    expect(v.inForce.$record.get()).toMatchObject({
      granted: ['functional', 'analytics'],
      refused: ['analytics/hotjar'],
    })
  })

  test('choosing grants exactly what is named', () => {
    const v = visitor()
    v.acceptAll(click('accept-all'))
    v.choose({ analytics: true, 'analytics/hotjar': false, 'functional/padlet': true }, click('save'))
    expect(v.inForce.$record.get()).toMatchObject({
      granted: ['analytics'],
      refused: ['functional', 'analytics/hotjar'],
      grantedServices: ['functional/padlet'],
    })
    expect(v.decided.at(-1)?.decision).toBe('changed')
  })

  test('saying the same again for another reason does not extend the choice', () => {
    const v = visitor()
    v.acceptAll(click('accept-all'))
    const before = v.inForce.$record.get()
    v.later(100 * DAY_MS)

    v.restate({ method: 'api', trusted: false })

    expect(v.inForce.$record.get()?.at).toBe(before?.at)
    expect(v.inForce.$record.get()?.receipt).not.toBe(before?.receipt)
  })

  test('a privacy signal answers for the visitor without being a choice; an explicit choice wins', () => {
    const v = visitor({}, { gpc: true })
    expect(v.inForce.$mustAsk.get()).toBe(false)
    expect(v.inForce.$record.get()).toBeNull()
    expect(v.decided).toEqual([])

    v.acceptAll(click('accept-all'))
    expect(v.inForce.$record.get()?.granted).toEqual(['functional', 'analytics'])
  })

  test('a privacy signal answers only for the categories that the site lets it', () => {
    expect(visitor({ signals: { gpc: { analytics: 'refuse' } } }, { gpc: true }).inForce.$mustAsk.get()).toBe(true)
    expect(visitor({ signals: { gpc: 'ignore' } }, { gpc: true }).inForce.$mustAsk.get()).toBe(true)
  })

  test('with storage that forgets, a choice counts while the page lives', () => {
    const v = visitor({}, { works: false })
    v.rejectAll(click('reject-all'))
    expect(v.inForce.$mustAsk.get()).toBe(false)
    v.acceptAll(click('accept-all'))
    expect(v.inForce.$record.get()?.granted).toEqual(['functional', 'analytics'])
    expect(v.decided[1]?.previous).toBe(v.decided[0]?.record.receipt)
  })
})
