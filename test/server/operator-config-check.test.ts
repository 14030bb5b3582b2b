import { describe, expect, test } from 'vitest'
import { parseConfig } from '../../src/contract/config.js'
import { checkConfig } from '../../src/server/operator/sites/config-check.js'
import { visitorChangesOf } from '../../src/server/operator/sites/visitor-changes.js'
import { configPolicies } from '../../src/server/policies/in-force.js'
import { openOperatorForTest } from './open-operator.js'

const GIVEN = { site: 'open-campus', policy: { version: '2026-11-01' }, services: ['matomo', 'padlet'] }
const site = parseConfig(GIVEN)
const changesTo = (more: object) => visitorChangesOf(site, parseConfig({ ...GIVEN, ...more }))

describe('what another config changes for visitors', () => {
  test('is nothing when it is the same, or only speaks otherwise', () => {
    const nothing = { added: [], gone: [] }
    const same = {
      categories: nothing,
      services: nothing,
      unasked: [],
      policy: null,
      shorter: null,
      ofYes: null,
      ofNo: null,
    }

    expect(changesTo({})).toEqual(same)
    expect(changesTo({ layout: 'box', locale: 'ro' })).toEqual(same)
  })

  test('with another policy version asks again whoever agreed, and not whoever refused', () => {
    const { policy, ofYes, ofNo } = changesTo({ policy: { version: '2026-12-01' } })

    expect(policy).toEqual(['2026-11-01', '2026-12-01'])
    expect(ofYes).toMatchObject({ renewed: true, lapsed: ['functional', 'analytics'], added: [] })
    expect(ofNo).toBeNull()
  })

  test('with a new category asks everybody about it, and about it alone', () => {
    const { categories, ofYes, ofNo } = changesTo({ categories: { functional: {}, analytics: {}, marketing: {} } })

    expect(categories).toEqual({ added: ['marketing'], gone: [] })
    for (const asked of [ofYes, ofNo]) expect(asked).toMatchObject({ renewed: false, lapsed: [], added: ['marketing'] })
  })

  test('with a new service asks whoever agreed to its category', () => {
    const { services, ofYes, ofNo } = changesTo({ services: ['matomo', 'hotjar'] })

    expect(services).toEqual({ added: ['analytics/hotjar'], gone: ['functional/padlet'] })
    expect(ofYes).toMatchObject({ lapsed: [], added: ['analytics/hotjar'] })
    expect(ofNo).toBeNull()
  })

  test('with a service moved to the essential ones says that it would run unasked', () => {
    const { unasked, ofYes } = changesTo({ services: ['padlet', { id: 'matomo', category: 'essential' }] })

    expect(unasked).toEqual(['essential/matomo'])
    expect(ofYes).toBeNull()
  })

  test('with a shorter time for a choice says so, and a longer one is no loss', () => {
    const longer = visitorChangesOf(parseConfig({ ...GIVEN, record: { maxAgeDays: 365 } }), site)

    expect(longer.shorter).toEqual([365, 182])
    expect(changesTo({ record: { maxAgeDays: 365 } }).shorter).toBeNull()
  })
})

describe('a config that is pasted', () => {
  const check = (text: string) => checkConfig(text, site, configPolicies)

  const foundIn = async (given: object): Promise<string[]> => {
    const found = await check(JSON.stringify(given))
    return found.is === 'checked' ? found.findings.map(({ rule, path }) => `${rule} ${path}`) : []
  }

  test('has what check-config finds: what is against visitors, and the first mistake', async () => {
    const services = ['matomo', { id: 'x', category: 'analitics' }]

    expect(await foundIn(GIVEN)).toEqual([])
    expect(await foundIn({ ...GIVEN, record: { maxAgeDays: 30 } })).toEqual([
      'refusal-forgotten-early record.maxAgeDays',
    ])
    expect(await foundIn({ ...GIVEN, services })).toEqual(['UNKNOWN_CATEGORY services[1].category'])
    expect(await check(JSON.stringify({ ...GIVEN, services }))).toMatchObject({ changes: null })
  })

  test('is no JSON, empty, or of another site', async () => {
    expect(await check('{"site": }')).toMatchObject({ is: 'no-json', why: expect.stringContaining('JSON') })
    expect(await check(' \n')).toEqual({ is: 'empty' })
    expect(await check('{"site":"library"}')).toEqual({ is: 'other-site', named: 'library' })
    expect(await check('[]')).toMatchObject({ is: 'checked', changes: null, findings: [{ rule: 'INVALID_CONFIG' }] })
  })

  test('counts a version that was published later than the one it names', async () => {
    const published = { versionOf: async () => '2026-12-24' }

    const found = await checkConfig(JSON.stringify({ ...GIVEN, policy: { version: '2026-12-01' } }), site, published)

    expect(found).toMatchObject({ is: 'checked', changes: { policy: null, ofYes: null } })
  })
})

describe('on the page', () => {
  const paste = async (config: string, language = 'en') => {
    const { post, signedIn, deps } = await openOperatorForTest({ sites: [site] })
    const headers = { cookie: await signedIn(), 'accept-language': language }
    const response = await post('/sites/config?site=open-campus', { config }, headers)
    return { status: response.status, page: await response.text(), deps }
  }

  test('an officer is told who would be asked again, and nothing is kept', async () => {
    const { status, page, deps } = await paste(JSON.stringify({ ...GIVEN, services: ['matomo', 'hotjar'] }))

    expect(status).toBe(200)
    expect(page).toContain('Nothing: this is a right config.')
    expect(page).toContain('new: analytics/hotjar; gone: functional/padlet')
    expect(page).toContain('is asked for the first time about analytics/hotjar. None of it runs before the answer.')
    expect(page).toContain('is not asked again')
    const { rows, sql } = deps.database
    expect(await rows(sql.selectFrom('operator_audit').select('action'))).toEqual([])
    expect(deps.sites).toEqual([site])
  })

  test('what cannot be read stays as it was typed, with a sentence at the field', async () => {
    const { status, page } = await paste('{"site": "open-campus"\n  "layout": "<bar>" }')

    expect(status).toBe(422)
    expect(page).toContain('This is not JSON, see line 2: ')
    expect(page).toContain('aria-invalid="true"')
    expect(page).toContain('{&quot;site&quot;: &quot;open-campus&quot;\n  &quot;layout&quot;: &quot;&lt;bar>&quot; }')
  })

  test('a rule’s words are marked as English on a Romanian page', async () => {
    const { page } = await paste('{"site":"open-campus","layot":"bar"}', 'ro')

    expect(page).toContain('Erori: 1. Avertismente: 0.')
    expect(page).toMatch(/<div lang="en"><code>layot<\/code> is <code>(&quot;|")bar/)
  })

  test('a reader does not come here', async () => {
    const { get, give, signedIn } = await openOperatorForTest({ sites: [site] })
    await give('r@example.org', 'reader')
    const headers = { cookie: await signedIn('r@example.org') }

    expect(await (await get('/sites', headers)).text()).not.toContain('/sites/config')
    expect((await get('/sites/config', headers)).status).toBe(403)
  })
})
