import type { Site } from '../../../contract/site.js'

/** What a site's pages have in their `<head>`, one or the other. */
export interface Snippets {
  /** One file with the site's config inside: the fastest. */
  readonly compiled: string
  /** The script, with the site's config fetched: a change of it is there at once. */
  readonly tag: string
}

export function snippetsOf({ site }: Pick<Site, 'site'>, publicUrl: string): Snippets {
  const base = publicUrl.replace(/\/+$/, '')
  return {
    compiled: `<script src="${base}/s/${site}.js" defer></script>`,
    tag: `<script src="${base}/askfirst.js" data-config="${base}/v1/sites/${site}" defer></script>`,
  }
}

/** What a page has: `other-site` for a script of ours that names another site, or none. */
export type Found = 'compiled' | 'tag' | 'other-site' | 'none'

const SCRIPT = /<script\b([^>]*)>([^<]*)/gi
const ATTRIBUTE = /([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g
const OURS = /\/(?:askfirst|s\/([a-z][a-z0-9-]{0,31}))\.js$/

/**
 * Looks for one of the snippets in a page as its server sends it. What another script adds later is not seen, nor what is
 * built into the site's own bundle.
 *
 * @param address - the page's, by which its scripts are found.
 */
export function snippetIn(html: string, { site }: Pick<Site, 'site'>, address: string): Found {
  const text = html.replace(/<!--[\s\S]*?-->/g, '')
  let found: Found = 'none'
  let inline: string | null = null
  for (const [, attributes = '', body = ''] of text.matchAll(SCRIPT)) {
    const given = attributesIn(attributes)
    if (given.get('id') === 'askfirst-config') inline = siteInJson(body)
    const path = pathOf(given.get('src'), address)
    const ours = path === null ? null : OURS.exec(path)
    if (!ours) continue
    const [, compiledFor] = ours
    if (compiledFor === site) return 'compiled'
    const named = given.get('data-site') ?? siteInPath(given.get('data-config')) ?? inline
    if (compiledFor === undefined && named === site) return 'tag'
    found = 'other-site'
  }
  return found
}

function attributesIn(text: string): ReadonlyMap<string, string> {
  const pairs = [...text.matchAll(ATTRIBUTE)]
  return new Map(pairs.map(([, name = '', a, b, c]) => [name.toLowerCase(), a ?? b ?? c ?? '']))
}

const pathOf = (src: string | undefined, address: string): string | null =>
  src !== undefined && URL.canParse(src, address) ? new URL(src, address).pathname : null

const siteInPath = (config: string | undefined): string | undefined => /\/v1\/sites\/([\w-]+)$/.exec(config ?? '')?.[1]

const siteInJson = (text: string): string | null => /"site"\s*:\s*"([\w-]+)"/.exec(text)?.[1] ?? null
