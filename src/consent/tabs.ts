/** Tells this browser's other tabs of the site what was decided, and hears it from them. */
export interface Tabs {
  announce(record: string): void
}

/** What hears of it. */
export interface Following {
  /** Another tab has decided: the record, as it stands in the cookie. */
  written(record: string): void
  /** This page was asleep, in the back/forward cache or behind another, and may have missed something. */
  refresh(): void
}

/**
 * The record itself goes along: a cookie that one process has written is not
 * at once what another reads. Only pages of this origin can say anything
 * here, and those could as well write the cookie.
 */
export function followTabs(site: string, { written, refresh }: Following): Tabs {
  const channel = new BroadcastChannel(`askfirst.${site}`)
  channel.addEventListener('message', ({ data }) => written(String(data)))
  addEventListener('pageshow', refresh)
  document.addEventListener('visibilitychange', refresh)
  return { announce: record => channel.postMessage(record) }
}
