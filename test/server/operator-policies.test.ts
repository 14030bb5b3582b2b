import { beforeEach, describe, expect, test } from 'vitest'
import type { Access } from '../../src/server/operator/access/access.js'
import type { Role } from '../../src/server/operator/access/role.js'
import { openOperatorForTest, PUBLIC_URL } from './open-operator.js'

type Opened = Awaited<ReturnType<typeof openOperatorForTest>>

let opened: Opened
let cookie: string
const language = { now: 'en' }

async function start(options: Parameters<typeof openOperatorForTest>[0] = {}): Promise<void> {
  opened = await openOperatorForTest(options)
  cookie = await opened.signedIn()
}

beforeEach(() => {
  language.now = 'en'
  return start()
})

async function get(path: string): Promise<{ status: number; text: string }> {
  const answer = await opened.app.request(`/policies${path}`, { headers: { cookie, 'accept-language': language.now } })
  return { status: answer.status, text: await answer.text() }
}

async function post(path: string, fields: Record<string, string>) {
  const answer = await opened.app.request(`/policies${path}`, {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: { cookie, origin: PUBLIC_URL, 'accept-language': language.now },
  })
  return { status: answer.status, location: answer.headers.get('location'), text: await answer.text() }
}

const NEW = { id: 'cookies', type: 'cookies', audience: 'all', age: '', language: 'en', name: 'Cookies' }
const TEXT = { name: 'Cookies', summary: '', body: 'What we keep.' }

/** A draft that can be published, at revision 2. */
async function draft(changes: Partial<typeof NEW> = {}): Promise<void> {
  const made = { ...NEW, ...changes }
  expect((await post('/new', made)).status).toBe(303)
  expect((await post(`/${made.id}/text?language=en`, { ...TEXT, revision: '1' })).status).toBe(303)
}

const publish = (id = 'cookies', revision = 2, day = '2026-11-21') =>
  post(`/${id}/publish`, { day, revision: `${revision}` })

const acts = async (): Promise<unknown[]> => {
  const { database } = opened.deps
  const rows = await database.rows(database.sql.selectFrom('operator_audit').select(['action', 'operator', 'site']))
  return rows.map(({ action, operator, site }) => [site, operator, action])
}

test('a new policy is first written in the operator’s own language, unless another is chosen', async () => {
  language.now = 'ro'

  expect((await get('/new')).text).toMatch(/<option value="ro"[^>]* selected/)
})

describe('the list', () => {
  test('says what to do when there is none', async () => {
    const { status, text } = await get('')

    expect(status).toBe(200)
    expect(text).toContain('One that you write is a draft until you publish it.')
    expect(text).toContain('href="/operator/policies/new?site=open-campus"')
  })

  test('tells drafts from what is in force, and from what was', async () => {
    await draft()
    await draft({ id: 'terms', type: 'site', name: 'Terms' })
    await draft({ id: 'old', type: 'other', name: 'Old' })
    await publish()
    await publish('old')
    await post('/old/archive', { revision: '3' })

    const { text } = await get('')

    const order = ['In force</h2>', '/cookies?', 'Drafts</h2>', '/terms?', 'Archived</h2>', '/old?']
    expect(order.map(part => text.indexOf(part)).every((at, i, all) => at > (all[i - 1] ?? 0))).toBe(true)
  })

  test('is in Romanian for whoever reads Romanian', async () => {
    language.now = 'ro'

    expect((await get('')).text).toContain('Nicio politică nu este în vigoare.')
  })
})

describe('writing', () => {
  test.each([
    ['id', { id: 'Cookies!' }, 'a letter first'],
    ['id', { id: 'new' }, 'not “new” or “agree”'],
    ['id', { id: '' }, 'a letter first'],
    ['type', { type: 'secret' }, 'Choose one of the kinds.'],
    ['audience', { audience: '' }, 'Choose who is asked.'],
    ['age', { age: 'sixteen' }, 'A whole number from 1 to 120'],
    ['age', { age: '0' }, 'A whole number from 1 to 120'],
    ['age', { age: '121' }, 'A whole number from 1 to 120'],
    ['language', { language: 'tlh' }, 'Choose one of the languages.'],
    ['name', { name: ' ' }, 'A name of up to 200 characters is needed.'],
    ['name', { name: 'x'.repeat(201) }, 'this one has 201'],
  ])('a new policy with a wrong %s: %j comes back as typed, with what is wrong', async (field, wrong, sentence) => {
    const { status, text } = await post('/new', { ...NEW, name: 'What I typed', ...wrong })

    expect(status).toBe(422)
    expect(text).toContain(sentence)
    expect(text).toMatch(
      new RegExp(`id="${field}" name="${field}" aria-invalid="true"[^>]*aria-describedby="[^"]*${field}-mistake`),
    )
    if (field !== 'name') expect(text).toContain('value="What I typed"')
    expect(await acts()).toEqual([])
  })

  test('an id is given once', async () => {
    await draft()

    const { status, text } = await post('/new', NEW)

    expect(status).toBe(422)
    expect(text).toContain('The site has a policy of this name already.')
  })

  test('a text of a megabyte comes back whole, and is not kept', async () => {
    await draft()
    const body = 'word '.repeat(210_000)

    const { status, text } = await post('/cookies/text?language=en', { ...TEXT, body, revision: '2' })

    expect(status).toBe(422)
    expect(text).toContain('A text has up to 200,000 characters; this one has 1049999.')
    expect(text).toContain(body)
    expect((await get('/cookies/text?language=en')).text).toContain('What we keep.')
  })

  test('of two who opened the same, the second sees theirs and yours, and loses nothing', async () => {
    await draft()
    await post('/cookies/text?language=en', { ...TEXT, body: 'What the other wrote.', revision: '2' })

    const { status, text } = await post('/cookies/text?language=en', { ...TEXT, body: 'What I wrote.', revision: '2' })

    expect(status).toBe(409)
    expect(text).toContain('owner@example.org changed this policy at 2026-11-21 12:00 (UTC)')
    expect(text).toMatch(/<textarea[^>]* id="body"[^>]*>What I wrote\.<\/textarea>/)
    expect(text).toMatch(/<del>.*removed:.*other .*<\/del>/s)
    expect((await get('/cookies/text?language=en')).text).toContain('What the other wrote.')

    const again = { ...TEXT, body: 'What I wrote.', revision: /name="revision" value="(\d+)"/.exec(text)?.[1] ?? '' }
    expect((await post('/cookies/text?language=en', again)).status).toBe(303)
    expect((await get('/cookies/text?language=en')).text).toContain('What I wrote.')
  })

  test('of two who change what it is, the second is told', async () => {
    await draft()
    await post('/cookies/traits', { type: 'cookies', audience: 'guests', age: '', revision: '2' })

    const { status, text } = await post('/cookies/traits', {
      type: 'privacy',
      audience: 'all',
      age: '14',
      revision: '2',
    })

    expect(status).toBe(409)
    expect(text).toContain('What you typed is below and is not saved.')
    expect(text).toContain('value="14"')
    expect((await get('/cookies')).text).toContain('<dd>guests</dd>')
  })

  test('a preview shows the text, and no script of it', async () => {
    await draft()
    const body = '# Title\n\n<script>alert(1)</script>\n\n[x](javascript:alert(1))'
    const saved = await post('/cookies/text?language=en', { ...TEXT, body, revision: '2', next: 'preview' })
    expect(saved.location).toBe('/operator/policies/cookies/preview?site=open-campus&language=en')

    const { text } = await get('/cookies/preview?language=en')

    expect(text).toContain('<h3>Title</h3>')
    expect(text).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
    expect(text).not.toMatch(/<script>|href="javascript/)
  })

  test('a language is removed after one more question', async () => {
    await draft()
    await post('/cookies/text?language=ro', { name: 'Cookie-uri', summary: '', body: 'Da.', revision: '2' })
    expect((await get('/cookies/text/remove?language=ro')).text).toContain('cannot be brought back')
    expect((await get('/cookies')).text).toContain('Cookie-uri')

    const { status } = await post('/cookies/text/remove?language=ro', { revision: '3' })

    expect(status).toBe(303)
    expect((await get('/cookies')).text).not.toContain('Cookie-uri')
  })
})

describe('publishing', () => {
  test('says whom it touches, before', async () => {
    await draft()
    await draft({ id: 'terms', type: 'site', audience: 'guests' })
    await draft({ id: 'staff', type: 'privacy', audience: 'signed-in' })

    const [visitors, nobody, signedIn] = [
      await get('/cookies/publish'),
      await get('/terms/publish'),
      await get('/staff/publish'),
    ]

    expect(visitors.text).toContain('Visitors who agreed before are asked again')
    expect(visitors.text).toContain('Visitors are asked under version 1 now.')
    expect(visitors.text).toContain('askfirst build-site')
    expect(nobody.text).toContain('Nobody is asked.')
    expect(signedIn.text).toContain('People who are signed in are asked to agree to this version.')
    expect(signedIn.text).not.toContain('Visitors who agreed before')
  })

  test('makes a version of the day, and a second of the same day another', async () => {
    await draft()

    expect((await publish()).location).toBe('/operator/policies/cookies?site=open-campus&done=published')
    expect((await get('/cookies?done=published')).text).toContain('Published as version 2026-11-21.')
    await post('/cookies/text?language=en', { ...TEXT, body: 'What we keep now.', revision: '3' })
    await publish('cookies', 4)

    const { text } = await get('/cookies')
    expect(text).toContain('<strong>2026-11-21.2</strong>')
    expect(text).toContain('/operator/policies/cookies/diff?site=open-campus&amp;from=2026-11-21&amp;to=2026-11-21.2')
    expect(await acts()).toContainEqual(['open-campus', 'owner@example.org', 'policy.published'])
  })

  test.each([
    ['yesterday', '“yesterday” is not a day.'],
    ['', '“” is not a day.'],
    ['2026-02-30', '“2026-02-30” is not a day.'],
    ['2026-11-23', 'a day that has not come'],
    ['<script>', '“&lt;script>” is not a day.'],
  ])('dated “%s” it is refused, and the day stays as typed', async (day, sentence) => {
    await draft()

    const { status, text } = await publish('cookies', 2, day)

    expect(status).toBe(422)
    expect(text).toContain(sentence)
    expect((await get('/cookies')).text).toContain('Nothing of it is published yet.')
  })

  test('before a version that there is, it is refused', async () => {
    await draft()
    await publish()
    await post('/cookies/text?language=en', { ...TEXT, body: 'Other.', revision: '3' })

    const { status, text } = await publish('cookies', 4, '2026-11-20')

    expect(status).toBe(422)
    expect(text).toContain('It has to come after version 2026-11-21')
  })

  test('a translation without a name or a text is named, and nothing is published', async () => {
    await draft()
    await post('/cookies/text?language=ro', { name: '', summary: 'Ceva', body: '', revision: '2' })

    const [shown, sent] = [await get('/cookies/publish'), await publish('cookies', 3)]

    expect(shown.text).toContain('Romanian: the name is missing')
    expect(shown.text).toContain('Romanian: the full text is missing')
    expect(shown.text).not.toContain('name="day"')
    expect(sent.status).toBe(422)
    expect((await get('/cookies')).text).toContain('Nothing of it is published yet.')
  })

  test('what says nothing new is not published: nobody is asked for nothing', async () => {
    await draft()
    await publish()

    const { status, text } = await publish('cookies', 3)

    expect(status).toBe(422)
    expect(text).toContain('The draft says what version 2026-11-21 says')
  })

  test('of two who publish at once, the second is told, and one version is there', async () => {
    await draft()

    const answers = await Promise.all([publish(), publish()])

    expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 409])
    const lost = answers.find(({ status }) => status === 409)
    expect(lost?.text).toContain('Nothing was published.')
    expect((await get('/cookies')).text).not.toContain('2026-11-21.2')
  })

  test('a draft that somebody else changed meanwhile is not published unseen', async () => {
    await draft()
    await post('/cookies/text?language=en', { ...TEXT, body: 'Something else.', revision: '2' })

    expect((await publish('cookies', 2)).status).toBe(409)
    expect((await get('/cookies')).text).toContain('Nothing of it is published yet.')
  })

  test('archiving asks once more, and says what stays', async () => {
    await draft()
    await publish()
    expect((await get('/cookies/archive')).text).toContain('All its versions stay readable at their addresses.')

    expect((await post('/cookies/archive', { revision: '3' })).status).toBe(303)

    expect((await get('/cookies')).text).toContain('archived since 2026-11-21')
    expect((await post('/cookies/archive', { revision: '3' })).status).toBe(409)
  })
})

test('two versions are told apart word by word', async () => {
  await draft()
  await publish()
  await post('/cookies/text?language=en', { ...TEXT, body: 'What we store.', revision: '3' })

  const { text } = await get('/cookies/diff?from=2026-11-21&to=&language=en')

  expect(text).toMatch(/What we <del>.*removed:.*keep.*<\/del><ins>.*added:.*store.*<\/ins>\./s)
  expect((await get('/cookies/diff?from=2026-11-20')).status).toBe(404)
})

test.each(['/%00', '/__proto__', '/cookies/%00', '/cookies/text?language=%00', '/cookies/preview?language=%00'])(
  '%s is nothing',
  async path => {
    await draft()

    expect((await get(path)).status).toBe(404)
  },
)

test.each(['', 'NaN', '-1', '1.5', '1e999', '99999999999999999999'])(
  '“%s” is no revision that anybody saw',
  async given => {
    await draft()

    expect((await post('/cookies/text?language=en', { ...TEXT, revision: given })).status).toBe(409)
    expect((await publish('cookies', 2)).status).toBe(303)
  },
)

test('a NUL that somebody pasted is left out', async () => {
  await draft()

  expect((await post('/cookies/text?language=en', { ...TEXT, body: 'a\0b', revision: '2' })).status).toBe(303)
  expect((await get('/cookies/text?language=en')).text).toContain('>ab</textarea>')
})

describe('who may', () => {
  const as = (role: Role | null): Access => ({
    standingOf: async () => ({ server: null, on: site => (site === 'open-campus' ? role : null) }),
  })
  const WRITING = ['/new', '/cookies/traits', '/cookies/text?language=en', '/cookies/text/remove?language=en']
  const PUBLISHING = ['/cookies/publish', '/cookies/archive']

  test.each([...WRITING, ...PUBLISHING])('a reader may neither open nor send %s', async path => {
    await start({ access: as('reader') })
    expect((await get('')).status).toBe(200)

    const [opening, sending] = [
      await get(path),
      await post(path, { ...NEW, ...TEXT, day: '2026-11-21', revision: '1' }),
    ]

    expect([opening.status, sending.status]).toEqual([403, 403])
    expect(opening.text).toContain('Not for your role')
    expect(await acts()).toEqual([])
  })

  test('a reader sees no way to what they may not', async () => {
    const all: Access = { standingOf: async () => ({ server: 'owner', on: () => role }) }
    let role: Role = 'officer'
    await start({ access: all })
    await draft()
    role = 'reader'

    const { text } = await get('/cookies')

    expect(text).toContain('Preview')
    expect(text).not.toMatch(/\/cookies\/(text|traits|publish|archive)/)
  })

  test('another site’s policy is none', async () => {
    await draft()

    expect((await get('/cookies?site=open-campus')).status).toBe(200)
    expect((await get('/cookies?site=library')).status).toBe(404)
    expect((await post('/cookies/archive?site=library', { revision: '2' })).status).toBe(404)
  })
})
