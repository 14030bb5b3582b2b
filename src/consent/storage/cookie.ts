import Cookies from 'js-cookie'
import { COOKIE } from './read-cookie.js'
import type { RecordStorage } from './storage.js'

/** The value is written as it stands: it holds nothing that a cookie cannot, and every server reads it. */
const jar = Cookies.withConverter<string>({ read: value => value, write: value => value })

/** @param domain - `.example.org` to share the choice between its hosts, or `null` for this host alone. */
export function cookieStorage(domain: string | null): RecordStorage {
  return {
    write(value, until) {
      try {
        // A host's own cookie from before the domain was configured would be read first.
        if (domain) jar.remove(COOKIE, { path: '/' })
        jar.set(COOKIE, value, {
          path: '/',
          expires: new Date(until),
          sameSite: 'lax',
          secure: location.protocol === 'https:',
          ...(domain ? { domain } : {}),
        })
      } catch {
        // Blocked; whoever reads it back sees that.
      }
    },
  }
}
