/** Something without which this process should get no requests. */
export interface ReadyCheck {
  /** One word, for the answer: `store`. */
  readonly name: string
  /** @throws {Error} saying in one line, without personal data, what is wrong. */
  check(): Promise<void>
}

/** What each check found; the store's own words about a fault are for the log, not for everybody. */
export type Readiness = Readonly<Record<string, 'ok' | 'failing'>>

/**
 * Asks every check. The log hears of a fault when it begins and when it is over, not at each probe.
 *
 * @param log - takes one line without personal data.
 */
export function readiness(checks: readonly ReadyCheck[], log: (line: string) => void) {
  const failing = new Set<string>()

  async function ask({ name, check }: ReadyCheck): Promise<[string, 'ok' | 'failing']> {
    try {
      await check()
      if (failing.delete(name)) log(`ready: ${name} is well again`)
      return [name, 'ok']
    } catch (error) {
      if (!failing.has(name)) log(`ready: ${name}: ${error instanceof Error ? error.message : typeof error}`)
      failing.add(name)
      return [name, 'failing']
    }
  }

  return async (): Promise<Readiness> => Object.fromEntries(await Promise.all(checks.map(ask)))
}
