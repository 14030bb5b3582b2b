import { beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { parseConfig } from '../../src/contract/config.js'
import { createAudit } from '../../src/server/audit/audit.js'
import { openAuthDatabase } from '../../src/server/operator/database/open.js'
import { IdTaken, Overtaken, type Publication } from '../../src/server/operator/policies/changes.js'
import { policyStore } from '../../src/server/operator/policies/store.js'
import { publishedPolicies } from '../../src/server/policies/in-force.js'
import { publishedReader } from '../../src/server/policies/published.js'

const NOW = Date.UTC(2026, 10, 22, 12)
const site = parseConfig({ site: 'open-campus', policy: { version: '2026-11-01' } })

/** Policies as one process of an installation has them; closed when the test is over. */
export async function startPolicies(place: string) {
  const database = await openAuthDatabase(place)
  onTestFinished(() => database.close())
  const audit = createAudit(database, () => NOW)
  const acts = async () => {
    const rows = await database.rows(database.sql.selectFrom('operator_audit').select(['action', 'about']))
    return rows.map(({ action }) => action).toSorted()
  }
  const store = policyStore(database, audit, () => NOW)
  return { store, published: publishedReader(database), inForce: publishedPolicies(database), acts }
}

const made = { site: 'open-campus', id: 'cookies', operator: 'owner@example.org' }
const traits = { type: 'cookies', audience: 'all', minimumAge: null } as const
const text = { language: 'en', name: 'Cookies', summary: '', body: 'What we keep.' }

const publication = (changes: Partial<Publication> = {}): Publication => ({
  ...made,
  ...traits,
  revision: 1,
  version: '2026-11-22',
  visitorVersions: 0,
  ...changes,
})

/**
 * What drafts and publications hold to on every database.
 *
 * @param newPlace - makes room for one that holds nothing, and gives what a config would say as `data`.
 */
export function policyStoreSuite(name: string, newPlace: () => Promise<string>): void {
  describe(name, () => {
    let place: string
    beforeEach(async () => {
      place = await newPlace()
    })

    test('a draft is the operators’ alone until it is published', async () => {
      const { store, published } = await startPolicies(place)
      await store.create(made, { ...traits, minimumAge: 16 }, text)
      expect(await store.find('open-campus', 'cookies')).toMatchObject({ revision: 1, version: null, minimumAge: 16 })
      expect(await published.active('open-campus')).toEqual([])

      await store.publish(publication({ minimumAge: 16 }))

      const names = { en: 'Cookies' }
      const shown = { id: 'cookies', ...traits, minimumAge: 16, version: '2026-11-22', publishedAt: NOW, names }
      expect(await published.active('open-campus')).toEqual([shown])
      expect(await published.active('library')).toEqual([])
      expect(await store.find('open-campus', 'cookies')).toMatchObject({ version: '2026-11-22', isChanged: false })
    })

    test('a version stays as it was published, whatever becomes of the draft', async () => {
      const { store, published } = await startPolicies(place)
      await store.create(made, traits, text)
      await store.publish(publication())

      await store.saveText({ ...made, revision: 2 }, { ...text, body: 'Something else.' })
      await store.saveText({ ...made, revision: 3 }, { ...text, language: 'ro', name: 'Cookie-uri' })

      expect(await published.texts('open-campus', 'cookies', '2026-11-22')).toEqual([text])
      expect(await store.draftTexts('open-campus', 'cookies')).toHaveLength(2)
      expect(await store.find('open-campus', 'cookies')).toMatchObject({ isChanged: true })
    })

    test('of two who save what they both opened, the second is told, and nothing of it is kept', async () => {
      const [one, other] = [await startPolicies(place), await startPolicies(place)]
      await one.store.create(made, traits, text)
      const change = { ...made, revision: 1 }

      const results = await Promise.allSettled([
        one.store.saveText(change, { ...text, name: 'From one' }),
        other.store.saveText(change, { ...text, name: 'From the other' }),
      ])

      expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
      expect(results.find(({ status }) => status === 'rejected')).toMatchObject({ reason: expect.any(Overtaken) })
      const [kept] = await one.store.draftTexts('open-campus', 'cookies')
      expect(kept?.name).toBe(results[0]?.status === 'fulfilled' ? 'From one' : 'From the other')
      expect(await one.acts()).toEqual(['policy.changed', 'policy.created'])
    })

    test('of two who publish two policies that ask the same visitors, the second is told', async () => {
      const [one, other] = [await startPolicies(place), await startPolicies(place)]
      await one.store.create(made, traits, text)
      await one.store.create({ ...made, id: 'privacy' }, { ...traits, type: 'privacy' }, text)

      const results = await Promise.allSettled([
        one.store.publish(publication()),
        other.store.publish(publication({ id: 'privacy', type: 'privacy' })),
      ])

      expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
      expect(await one.published.active('open-campus')).toHaveLength(1)
      expect(await one.store.visitorVersions('open-campus')).toEqual(['2026-11-22'])
      expect((await one.acts()).filter(action => action === 'policy.published')).toHaveLength(1)
    })

    test('what visitors are asked under changes only with what touches them', async () => {
      const { store, inForce } = await startPolicies(place)
      await store.create(made, traits, text)
      await store.create({ ...made, id: 'terms' }, { ...traits, type: 'site' }, text)
      await store.create({ ...made, id: 'staff' }, { ...traits, audience: 'signed-in' }, text)

      await store.publish(publication({ id: 'terms', type: 'site' }))
      await store.publish(publication({ id: 'staff', audience: 'signed-in' }))
      expect(await inForce.versionOf(site)).toBe('2026-11-01')
      await store.publish(publication())

      expect(await inForce.versionOf(site)).toBe('2026-11-22')
      expect(await inForce.versionOf({ ...site, site: 'library' })).toBe('2026-11-01')
    })

    test('an id is given once', async () => {
      const { store } = await startPolicies(place)
      await store.create(made, traits, text)

      await expect(store.create(made, traits, { ...text, name: 'Another' })).rejects.toThrow(IdTaken)

      expect(await store.draftTexts('open-campus', 'cookies')).toEqual([text])
    })

    test('what is archived leaves the list and stays readable, and a new version brings it back', async () => {
      const { store, published } = await startPolicies(place)
      await store.create(made, traits, text)
      await store.publish(publication())

      await store.archive({ ...made, revision: 2 })

      expect(await published.active('open-campus')).toEqual([])
      expect(await published.newest('open-campus', 'cookies')).toMatchObject({ archivedAt: NOW })
      expect(await published.texts('open-campus', 'cookies', '2026-11-22')).toEqual([text])

      await store.publish(publication({ revision: 3, version: '2026-11-22.2', visitorVersions: 1 }))
      expect(await published.active('open-campus')).toMatchObject([{ version: '2026-11-22.2' }])
      expect((await published.versions('open-campus', 'cookies')).map(({ version }) => version)).toEqual([
        '2026-11-22.2',
        '2026-11-22',
      ])
    })

    test('a translation that is removed is out of the draft alone', async () => {
      const { store, published } = await startPolicies(place)
      await store.create(made, traits, text)
      await store.publish(publication())

      await store.removeText({ ...made, revision: 2 }, 'en')

      expect(await store.draftTexts('open-campus', 'cookies')).toEqual([])
      expect(await published.texts('open-campus', 'cookies', '2026-11-22')).toEqual([text])
    })
  })
}
