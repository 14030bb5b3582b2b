import type { Finding } from './finding.js'

/** How far the clocks of several processes may differ, in milliseconds, and how long a receipt may take to the disk. */
const UNEVEN_MS = 60_000

/** Watches the times of receipts in the order of the log: a log is filled as they come. */
export function timesOf() {
  let latest = Number.NEGATIVE_INFINITY
  const behind: { readonly id: string; readonly at: number; readonly byMs: number }[] = []

  return {
    /**
     * @param at - when the receipt says that it was received, in milliseconds since the Unix epoch.
     * @param isAsLogged - false when it does not fit its entry: then it says nothing about those after it.
     */
    add(id: string, at: number, isAsLogged: boolean): void {
      if (at < latest) behind.push({ id, at, byMs: latest - at })
      else if (isAsLogged) latest = at
    },
    /**
     * @param isAsSigned - the entries are in the order that was signed: then a receipt that is behind was
     * logged later than it says. Otherwise it is the order that has been changed.
     */
    findings: (isAsSigned: boolean): Finding[] =>
      behind
        .filter(({ byMs }) => !isAsSigned || byMs > UNEVEN_MS)
        .map(({ id, at }) => ({
          code: isAsSigned ? 'BACK_DATED' : 'REORDERED',
          about: id,
          message: isAsSigned
            ? `it says that it was received ${new Date(at).toISOString()}, and stands after receipts that came later`
            : 'it stands after receipts that came later, and the entries are not in the order that was signed',
        })),
  }
}
