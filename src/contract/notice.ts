import { canonicalJson } from './canonical.js'
import { declarationKeys } from './declaration.js'
import { either, list, map, object, one, parseShape, type Static, text } from './shape.js'
import { address, id, language, line, version } from './words.js'

const shownText = text('a text of up to 4000 characters', /^[^]{0,4000}$/)

/** Exactly what was shown to a visitor, whole enough to draw it again. Named by {@link noticeHashOf}. */
export const notice = object({
  schema: one('askfirst.notice/1'),
  site: id,
  locale: language,
  layout: one('bar', 'box', 'dialog'),
  library: line,
  policy: object({ version, url: either(one(null), address) }),
  controller: map(line, line),
  /** Every text of the interface, by key, its gaps filled in. */
  texts: map(text('a key', /^[A-Za-z][A-Za-z0-9.]{0,63}$/), shownText),
  categories: list(object({ id, title: shownText, text: shownText }), 64),
  services: list(object({ id, category: id, ...declarationKeys }), 100),
})

export type Notice = Static<typeof notice>

/** @throws {ContractError} `INVALID_NOTICE` or `UNKNOWN_KEY`, naming the first field that is wrong. */
export const parseNotice = (given: unknown): Notice => parseShape(notice, given, 'INVALID_NOTICE')

/**
 * The name of a notice: `sha256-` and the base64url of SHA-256 over its canonical JSON (RFC 8785).
 *
 * @returns `null` where the page may not hash: `crypto.subtle` is missing on plain http.
 */
export async function noticeHashOf(shown: Notice): Promise<string | null> {
  if (!globalThis.crypto?.subtle) return null
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(canonicalJson(shown)))
  return `sha256-${base64url(new Uint8Array(digest))}`
}

function base64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes)).replace(/[+/=]/g, c => ({ '+': '-', '/': '_' })[c] ?? '')
}
