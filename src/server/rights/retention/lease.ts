import type { RoomsDatabase } from '../../database/database.js'

/** Longer than a slice ever takes; a process that was killed is waited for so long. */
export const LEASE_MS = 60_000

/** That of all processes one works on a site's retention. */
export interface Lease {
  /** Takes the work, or prolongs it. @returns false while another process has it. */
  hold(site: string): Promise<boolean>
  /** Prolongs it when a part of its time is over. @returns false when another process has taken it. */
  keep(site: string): Promise<boolean>
  release(site: string): Promise<void>
}

/** @param now - milliseconds since the Unix epoch, by the machine's own clock. */
export function createLease({ sql, write }: RoomsDatabase, now: () => number): Lease {
  const holder = crypto.randomUUID()
  const untils = new Map<string, number>()
  const lease: Lease = {
    async hold(site) {
      const until_at = now() + LEASE_MS
      const query = sql
        .insertInto('retention_leases')
        .values({ site, holder, until_at })
        .onConflict(conflict =>
          conflict
            .column('site')
            .doUpdateSet({ holder, until_at })
            .where(eb =>
              eb.or([
                eb('retention_leases.holder', '=', holder),
                eb('retention_leases.holder', '=', ''),
                eb('retention_leases.until_at', '<', now()),
              ]),
            ),
        )
        .returning('site')
      const isOurs = (await write([query]))[0]?.length === 1
      if (isOurs) untils.set(site, until_at)
      return isOurs
    },
    keep: async site => (untils.get(site) ?? 0) - now() > LEASE_MS / 2 || lease.hold(site),
    async release(site) {
      const free = sql.updateTable('retention_leases').set({ holder: '' })
      await write([free.where('site', '=', site).where('holder', '=', holder)])
      untils.delete(site)
    },
  }
  return lease
}
