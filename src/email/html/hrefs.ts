import type { Edit } from '../edits.js'
import { type Tracking, targetOf } from '../target.js'
import { type Element, type Found, valueOf } from './document.js'

/** Leads every link that is a web address through the server; each edit is the value of one `href`. */
export function hrefEdits(html: string, elements: readonly Found[], tracking: Tracking): Edit[] {
  const base = baseOf(elements)
  // The parser makes a second element of one tag where tags overlap.
  const edits = new Map<number, Edit>()
  for (const { element, isUntracked } of elements) {
    const place = element.sourceCodeLocation?.attrs?.['href']
    if (isUntracked || !place || !isLink(element)) continue
    const target = targetOf(valueOf(element, 'href') ?? '', tracking, base)
    const at = valueStart(html, place.startOffset, place.endOffset)
    if (target === null || at === null) continue
    edits.set(at, { at, upTo: place.endOffset, text: `"${tracking.link(target)}"` })
  }
  return [...edits.values()]
}

/** Where the links lead that are marked to be left alone, absolute. */
export function untrackedTargets(elements: readonly Found[]): ReadonlySet<string> {
  const base = baseOf(elements)
  const hrefs = elements.flatMap(({ element, isUntracked }) =>
    isUntracked && isLink(element) ? [(valueOf(element, 'href') ?? '').trim()] : [],
  )
  return new Set(hrefs.filter(href => URL.canParse(href, base)).map(href => new URL(href, base).href))
}

const isLink = ({ tagName }: Element): boolean => tagName === 'a' || tagName === 'area'

function baseOf(elements: readonly Found[]): string | undefined {
  const element = elements.find(({ element: { tagName } }) => tagName === 'base')?.element
  const href = element && valueOf(element, 'href')
  return href !== undefined && URL.canParse(href) ? href : undefined
}

/** Where the value begins, its quote included; `null` for an attribute without one. */
function valueStart(html: string, start: number, end: number): number | null {
  const value = /=\s*/.exec(html.slice(start, end))
  return value && start + value.index + value[0].length
}
