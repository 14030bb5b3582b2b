/** The cookie's name; also what a server looks for. */
export const COOKIE = 'askfirst'

/**
 * The record's raw value, or `null` when there is none or cookies are blocked for this page.
 * Small, because every page has it; writing is {@link cookieStorage}'s.
 */
export function readCookie(): string | null {
  try {
    const pair = document.cookie.split('; ').find(item => item.startsWith(`${COOKIE}=`))
    return pair?.slice(COOKIE.length + 1) ?? null
  } catch {
    return null // a sandboxed frame
  }
}
