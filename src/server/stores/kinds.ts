import type { Decision } from '../../contract/receipt.js'

/** What is decided again and again on a site, kept once under a number. */
export interface Kind {
  readonly site: string
  readonly decision: Decision
  /** As a row holds it. */
  readonly choice: string
}

export interface NumberedKind extends Kind {
  readonly kind: number
}

/** A row that is of a kind holds its number instead of the choice. */
export interface OfKind extends Kind {
  readonly kind: number | null
}

/** How a driver keeps kinds. They are only ever added. */
export interface KindSource {
  number(kind: Kind): Promise<number | null>
  /** @returns the number of the new kind, or of the one that another process has made; `null` where the site is full. */
  make(kind: Kind): Promise<number | null>
  all(site: string): Promise<readonly NumberedKind[]>
}

/** Of one site: a page by category merges as many ranges of an index. */
export const KINDS_AT_MOST = 100

/** What has come so often will come again; what has not must not take the room of what does. */
const OFTEN = 8

/** Forgetting how often something came keeps memory bounded, whatever is sent. */
const COUNTED_AT_MOST = 1000

export interface GivenKinds<Row> {
  readonly rows: readonly Row[]
  /** Those that the rows are of. */
  readonly kinds: readonly NumberedKind[]
}

/** Gives rows their kinds, and makes a kind of what comes often. */
export function kindGiver(source: KindSource) {
  const known = new Map<string, NumberedKind>()
  const seen = new Map<string, number>()

  async function meet(kind: Kind, key: string): Promise<void> {
    if (seen.size >= COUNTED_AT_MOST) seen.clear()
    const times = (seen.get(key) ?? 0) + 1
    seen.set(key, times)
    const number = times === 1 ? await source.number(kind) : times === OFTEN ? await source.make(kind) : null
    const { site, decision, choice } = kind
    if (number !== null) known.set(key, { site, kind: number, decision, choice })
  }

  return {
    async give<Row extends OfKind>(given: readonly Row[]): Promise<GivenKinds<Row>> {
      const rows: Row[] = []
      const kinds = new Set<NumberedKind>()
      for (const row of given) {
        const key = `${row.site} ${row.decision} ${row.choice}`
        if (!known.has(key)) await meet(row, key)
        const kind = known.get(key)
        if (kind) kinds.add(kind)
        rows.push(kind ? { ...row, kind: kind.kind, choice: '' } : row)
      }
      return { rows, kinds: [...kinds] }
    },
    /** For a database that has lost what it had. */
    forget(): void {
      known.clear()
      seen.clear()
    },
  }
}
