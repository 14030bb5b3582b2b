import { list, number, object, type Static, text } from './shape.js'
import { address, id, line, words } from './words.js'

const host = text('a host name such as "stats.example.org" or "*.example.org"', /^(\*\.)?[a-z0-9.-]{1,253}(:\d+)?$/)

/** A name in which `*` stands for any run of characters; every other character stands for itself. */
const pattern = text('a name, with * for any characters', /^[^\s;,]{1,128}$/)

const cookie = object({
  name: pattern,
  /** Lifetime in days; left out for a session cookie. */
  'maxAgeDays?': number(0, 3650),
  /** A word of the purpose vocabulary (`src/i18n/messages.ts`) or the site's own words. */
  'purpose?': words,
})

/** The keys of a declaration, for {@link declaration} and for a service in a site's config. */
export const declarationKeys = {
  'title?': line,
  'provider?': line,
  /** The provider's own privacy page. */
  'privacyUrl?': address,
  'purpose?': words,
  'hosts?': list(host, 50),
  'cookies?': list(cookie, 50),
  /** Keys in localStorage and sessionStorage, names of IndexedDB databases and of caches. */
  'storage?': list(pattern, 50),
}

/** What a service declares of itself: who it is, what it reaches, what it leaves behind. */
export const declaration = object({ id, category: id, ...declarationKeys })

export type Declaration = Static<typeof declaration>
export type CookieDeclaration = NonNullable<Declaration['cookies']>[number]
