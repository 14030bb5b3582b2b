import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { BUILT_IN } from '../../../src/contract/built-in.js'
import { declaration } from '../../../src/contract/declaration.js'
import { parseShape } from '../../../src/contract/shape.js'
import type { Service } from '../../../src/gate/service.js'
import * as index from '../../../src/services/index.js'

const PURPOSES = ['visitorId', 'session', 'preferences', 'security', 'statistics', 'marketing', 'embed']
const folder = new URL('../../../src/services/', import.meta.url)
const ids = readdirSync(folder)
  .map(file => file.replace('.ts', ''))
  .filter(name => !['define', 'index', 'all', 'consent-mode', 'queue', 'silence'].includes(name))
const load = async (id: string): Promise<{ default: Service }> => import(`../../../src/services/${id}.ts`)

/** A service without its three functions. */
const declared = (service: Service): object =>
  Object.fromEntries(Object.entries(service).filter(([, value]) => typeof value !== 'function'))

test('the config and the package know every service that ships, and no other', () => {
  const exported = Object.values(index).flatMap(item => (typeof item === 'object' ? [item.id] : []))

  expect(exported.sort()).toEqual(ids.sort())
  expect(Object.keys(BUILT_IN).sort()).toEqual(ids.sort())
})

describe.each(ids)('%s', id => {
  test('declares itself as the contract asks, under the name of its file', async () => {
    const service = (await load(id)).default

    const parsed = parseShape(declaration, declared(service), 'INVALID_CONFIG')

    expect(parsed).toMatchObject({ id, category: BUILT_IN[id] })
    expect(parsed.hosts?.length).toBeGreaterThan(0)
    expect(parsed.provider).toBeTruthy()
    expect(parsed.privacyUrl).toMatch(/^https:/)
  })

  test('says what each cookie is for, in words that the interface can translate', async () => {
    const service = (await load(id)).default

    const purposes = [service.purpose, ...(service.cookies ?? []).map(cookie => cookie.purpose)]

    for (const purpose of purposes) expect(PURPOSES).toContain(purpose)
  })

  test('never names so much that the site’s own cookies or ours would match', async () => {
    const service = (await load(id)).default
    const names = [...(service.cookies ?? []).map(cookie => cookie.name), ...(service.storage ?? [])]

    for (const name of names) expect(name.replaceAll('*', '').length).toBeGreaterThanOrEqual(3)
    for (const name of names) expect('askfirst'.startsWith(name.replaceAll('*', ''))).toBe(false)
  })
})
