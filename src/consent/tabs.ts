/** Tells this browser's other tabs of the site that the record has changed, and hears it from them. */
export interface Tabs {
  announce(): void
}

/**
 * The message says only that something changed: every tab reads the record for
 * itself, so no other page can talk one into a grant. A page that comes back
 * from the back/forward cache or from behind looks too, for it heard nothing.
 */
export function followTabs(page: Window, site: string, onChange: () => void): Tabs {
  const channel = new BroadcastChannel(`askfirst.${site}`)
  channel.addEventListener('message', onChange)
  page.addEventListener('pageshow', onChange)
  page.document.addEventListener('visibilitychange', onChange)
  return { announce: () => channel.postMessage(0) }
}
