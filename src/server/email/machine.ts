/** Who fetches a mail's pictures or follows its links without a reader: what the count of machines is for. */
export type Machine = 'apple' | 'gmail' | 'yahoo' | 'scanner'

/**
 * How programs name themselves in `User-Agent`, as far as they do.
 *
 * Apple's Mail Privacy Protection fetches every picture of every mail through proxies that say no more than
 * `Mozilla/5.0`. Gmail and Yahoo fetch through proxies with names: mostly when a mail is opened, but nothing tells
 * that from fetching ahead. Scanners that follow links before delivery often name themselves; those that
 * pass for a browser, as Microsoft's do, are not recognised: docs/email.md says why by nothing else.
 *
 * @see https://www.wordtothewise.com/2021/09/apple-mpp/
 * @see https://help.yahoo.com/kb/yahoo-mail-proxy-SLN28749.html
 */
const NAMES: readonly (readonly [Machine, RegExp])[] = [
  ['apple', /^Mozilla\/5\.0$/],
  ['gmail', /GoogleImageProxy/i],
  ['yahoo', /YahooMailProxy/i],
  ['scanner', /Barracuda|Mimecast|Proofpoint|CiscoSecureEmail|IronPort|SafeLinks|Microsoft Office Existence|Symantec/i],
  ['scanner', /\b\w*(bot|crawler|spider)\b|BingPreview|UrlPreview|facebookexternalhit|WhatsApp\//i],
]

/** @param userAgent - read here and kept nowhere. */
export function machineOf(userAgent: string): Machine | null {
  return NAMES.find(([, name]) => name.test(userAgent))?.[0] ?? null
}

/** As much of a request as tells who is behind it. */
export interface Asked {
  readonly method: string
  header(name: string): string | undefined
}

/**
 * Whether a person asked for this: not a HEAD, and not a browser that fetches ahead of a click that may never come.
 *
 * @see https://wicg.github.io/nav-speculation/prefetch.html#sec-purpose-header
 */
export function isMeant({ method, header }: Asked): boolean {
  return method === 'GET' && !PURPOSES.some(name => /prefetch|prerender|preview/i.test(header(name) ?? ''))
}

const PURPOSES = ['sec-purpose', 'purpose', 'x-purpose', 'x-moz']
