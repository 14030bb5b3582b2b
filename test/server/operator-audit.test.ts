import { beforeEach, expect, test } from 'vitest'
import { NOON, openOperatorForTest } from './open-operator.js'

const HOUR = 3_600_000

let now: number
let opened: Awaited<ReturnType<typeof openOperatorForTest>>
let cookie: string

beforeEach(async () => {
  now = NOON
  opened = await openOperatorForTest({ now: () => now })
  cookie = await opened.signedIn()
})

const get = (path: string, as = cookie) => opened.get(path, { cookie: as })

/** Notes acts number 1, 2, …, one an hour. */
async function note(...acts: { site?: string; operator?: string; action?: string }[]): Promise<void> {
  for (const [i, act] of acts.entries()) {
    now = NOON + i * HOUR
    await opened.deps.audit.note({
      site: 'open-campus',
      operator: 'owner@example.org',
      action: 'sample.done',
      ...act,
      about: { number: i + 1 },
    })
  }
}

/** The numbers of the acts of a list, in its order. */
const listed = (page: string): number[] => [...page.matchAll(/number: (\d+)</g)].map(([, n]) => Number(n))

test('acts of a site and of the server are listed together, newest first, those of another site not', async () => {
  await note({}, { site: '' }, { site: 'library' }, {})

  expect(listed(await (await get('/audit?site=open-campus')).text())).toEqual([4, 2, 1])
  expect(listed(await (await get('/audit?site=library')).text())).toEqual([3, 2])
})

test('whoever has no role on the server sees nothing of it', async () => {
  await note({}, { site: '' })
  await opened.give('b@example.org', 'officer')

  const page = await (await get('/audit', await opened.signedIn('b@example.org'))).text()

  expect(listed(page)).toEqual([1])
})

test('the list goes on, page after page, to the oldest, each act once, those of one moment too', async () => {
  await note(...Array.from({ length: 60 }, (_, i) => ({ site: i % 2 ? '' : 'open-campus' })))
  const { audit } = opened.deps
  for (let n = 61; n <= 120; n++) {
    await audit.note({ site: n % 2 ? '' : 'open-campus', operator: 'x', action: 'y', about: { number: n } })
  }
  const pages: number[][] = []

  let path: string | undefined = '/audit'
  while (path !== undefined && pages.length < 10) {
    const page: string = await (await get(path)).text()
    pages.push(listed(page))
    path = /href="\/operator(\/audit\?[^"]*)">Older/.exec(page)?.[1]?.replaceAll('&amp;', '&')
  }

  expect(pages.map(page => page.length)).toEqual([50, 50, 20])
  expect(pages.flat().sort((a, b) => a - b)).toEqual(Array.from({ length: 120 }, (_, i) => i + 1))
})

test.each([
  ['from=2026-11-22', [4]],
  ['to=2026-11-21', [3, 2, 1]],
  ['operator=Dpo@Example.org', [2]],
  ['action=role', [3]],
  ['action=role.given', [3]],
  ['action=rol.', []],
])('%s shows %j', async (query, numbers) => {
  await note({}, { operator: 'dpo@example.org' }, { action: 'role.given' })
  now = NOON + 24 * HOUR
  await opened.deps.audit.note({ site: 'open-campus', operator: 'x', action: 'y', about: { number: 4 } })

  const page = await (await get(`/audit?site=open-campus&${query}`)).text()

  expect(listed(page)).toEqual(numbers)
  if (numbers.length === 0) expect(page).toContain('Nothing matches this filter')
})

test.each([
  ['/audit?from=yesterday', 'is not a day such as'],
  ['/audit?after=somewhere', 'a place that this list does not have'],
])('%s says what is wrong, and shows nothing as if it matched', async (path, sentence) => {
  await note({})

  const response = await get(path)
  const page = await response.text()

  expect(response.status).toBe(400)
  expect(page).toContain(sentence)
  expect(listed(page)).toEqual([])
})

test('the export has all that match, with no cell that a spreadsheet would carry out', async () => {
  await note(...Array.from({ length: 501 }, () => ({})), { operator: '=HYPERLINK("x")' }, { site: 'library' })

  const response = await get('/audit/export?site=open-campus')
  const lines = (await response.text()).trim().split('\r\n')

  expect(response.headers.get('content-disposition')).toMatch(
    /attachment; filename="audit-open-campus-\d{4}-\d\d-\d\d\.csv"/,
  )
  expect(lines[0]).toBe('at,site,operator,action,about,id')
  expect(lines).toHaveLength(503)
  expect(lines[1]).toContain(`"'=HYPERLINK(""x"")"`)
  expect((await get('/audit/export?from=x')).status).toBe(400)
})
