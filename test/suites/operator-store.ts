import { beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { createAudit } from '../../src/server/audit/audit.js'
import { createInvitations } from '../../src/server/operator/access/invitations.js'
import { createRoles, RoleChanged } from '../../src/server/operator/access/roles.js'
import { createTokens, TokenGone } from '../../src/server/operator/access/tokens.js'
import { createActs } from '../../src/server/operator/audit/acts.js'
import { openAuthDatabase } from '../../src/server/operator/database/open.js'
import { createRuns } from '../../src/server/operator/integrity/runs.js'
import { openStores } from '../../src/server/stores/open.js'

const NOON = Date.UTC(2026, 10, 21, 12)
const DAY_MS = 86_400_000
const GRANT = { site: 'open-campus', operator: 'b@example.org', role: 'reader' } as const

/**
 * What the tables of operators hold to on every database.
 *
 * @param newPlace - makes room for one that holds nothing, and gives what a config would say as `data`.
 */
export function operatorStoreSuite(name: string, newPlace: () => Promise<string>): void {
  describe(name, () => {
    let now: number
    let database: Awaited<ReturnType<typeof openAuthDatabase>>

    beforeEach(async () => {
      now = NOON
      const place = await newPlace()
      const { store } = await openStores(place, () => now)
      database = await openAuthDatabase(place)
      onTestFinished(async () => {
        await database.close()
        await store.close()
      })
    })

    test('a role is given once, changed from what it was, and taken away; what comes too late does nothing', async () => {
      const roles = createRoles(database)
      const audit = createAudit(database, () => now)
      const acts = async () => (await createActs(database).newest(['open-campus'], {}, 10)).acts.length
      const late = audit.noting({ site: 'open-campus', operator: 'x', action: 'late' })
      await database.write([roles.giving(GRANT)])
      await database.write([roles.changing(GRANT, 'officer')])

      for (const step of [roles.giving(GRANT), roles.changing(GRANT, 'owner'), roles.taking(GRANT)]) {
        await expect(database.write([late, step])).rejects.toThrow(RoleChanged)
      }

      expect(await roles.of(GRANT.operator)).toEqual([{ ...GRANT, role: 'officer' }])
      expect(await acts()).toBe(0)
      await database.write([roles.taking({ ...GRANT, role: 'officer' })])
      expect(await roles.of(GRANT.operator)).toEqual([])
    })

    test('the roles of a site and of the server are listed by operator', async () => {
      const roles = createRoles(database)
      const server = { ...GRANT, site: '', operator: 'a@example.org' }
      await database.write([roles.giving(GRANT), roles.giving(server), roles.giving({ ...GRANT, site: 'library' })])

      expect(await roles.on(['', 'open-campus'])).toEqual([server, GRANT])
    })

    test('of two who use an invitation at once, one comes in', async () => {
      const invitations = createInvitations(database, () => now)
      const { secret, batch } = invitations.making(GRANT.operator)
      await database.write(batch)

      const taken = await Promise.all([invitations.take(secret), invitations.take(secret), invitations.take('another')])

      expect(taken.filter(operator => operator !== null)).toEqual([GRANT.operator])
    })

    test('an invitation takes the place of an earlier one, and ends after a week', async () => {
      const invitations = createInvitations(database, () => now)
      const [first, second] = [invitations.making(GRANT.operator), invitations.making(GRANT.operator)]
      await database.write(first.batch)
      await database.write(second.batch)
      expect(await invitations.take(first.secret)).toBeNull()

      now += 7 * DAY_MS

      expect(await invitations.take(second.secret)).toBeNull()
    })

    test('a token is found by what was shown, until it ends or is revoked, and knows its last day', async () => {
      const tokens = createTokens(database, () => now)
      const given = { site: 'open-campus', name: 'export', role: 'reader', made_by: 'a@example.org' } as const
      const { token, query } = tokens.making({ ...given, ends_at: NOON + 2 * DAY_MS })
      await database.write([query])

      expect(await tokens.find(token)).toMatchObject({ ...given, made_at: NOON, last_day: null })
      now += DAY_MS
      expect(await tokens.find(token)).toMatchObject({ last_day: '2026-11-21' })
      const [kept] = await tokens.on(['open-campus'])
      expect(kept?.last_day).toBe('2026-11-22')
      expect(await tokens.find(`${token}x`)).toBeNull()
      now += DAY_MS
      expect(await tokens.find(token)).toBeNull()
      await database.write([tokens.revoking('open-campus', kept?.id ?? '')])
      await expect(database.write([tokens.revoking('open-campus', kept?.id ?? '')])).rejects.toThrow(TokenGone)
    })

    test('acts are listed newest first across sites, a page after the other, each once', async () => {
      const audit = createAudit(database, () => now)
      const acts = createActs(database)
      for (let i = 0; i < 25; i++) {
        now = NOON + Math.floor(i / 3)
        await audit.note({ site: i % 2 ? '' : 'open-campus', operator: 'x', action: `a.${i}` })
      }
      const seen: string[] = []

      let cursor: string | undefined
      do {
        const page = await acts.newest(['open-campus', ''], {}, 7, cursor)
        seen.push(...page.acts.map(({ action }) => action))
        cursor = page.next ?? undefined
      } while (cursor !== undefined)

      expect(new Set(seen).size).toBe(25)
      expect(seen).toHaveLength(25)
      expect(seen[0]).toBe('a.24')
      await expect(acts.newest([''], {}, 7, "' OR 1=1")).rejects.toThrow(RangeError)
    })

    test('a verification is running, done, or stopped when its process has fallen silent', async () => {
      const runs = createRuns(database, () => now)
      const run = { site: 'open-campus', id: crypto.randomUUID(), operator: 'x', size: 2000 }
      const verdict = { subject: 'a log', findings: [], facts: ['2000 receipts fit'] }
      const state = async () => (await runs.newest('open-campus', 1))[0]
      await database.write([runs.beginning(run)])
      await runs.went('open-campus', run.id, 1000)

      expect(await state()).toMatchObject({ ...run, at: NOON, done: 1000, state: 'running', verdict: null })
      now += 31_000
      expect(await state()).toMatchObject({ state: 'stopped' })
      await runs.ended('open-campus', run.id, verdict)
      expect(await state()).toMatchObject({ state: 'done', verdict })
    })
  })
}
