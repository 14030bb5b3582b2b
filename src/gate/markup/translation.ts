import { namesOf } from '../../consent/earlier/names.js'
import type { Site } from '../../contract/site.js'
import { MARK } from '../marks.js'
import { MARKUPS, STANDARD } from './markups.js'

export interface TranslationOptions {
  readonly site: Site
  readonly tool: Site['markup'][number]
  /** Told of each name that stands for nothing here, once: the element stays as it is, and held. */
  readonly onUnknown: (attribute: string, name: string) => void
}

/**
 * Gives elements that another tool marked our marks, each once: it stands on the page again when it has run.
 *
 * @returns a function of a root that tells whether there were any: whoever holds and releases has to look again.
 */
export function createTranslation({ site, tool, onUnknown }: TranslationOptions): (root: ParentNode) => boolean {
  const { marked, category, service } = MARKUPS[tool]
  const said = site.import.find(({ from }) => from === tool)
  const categories = new Map(namesOf(Object.keys(site.categories), STANDARD, said?.categories))
  const ids = site.services.map(({ id }) => id)
  const services = new Map(namesOf(ids, {}, said?.services))
  const met = new WeakSet<Element>()
  const told = new Set<string>()

  function translate(element: HTMLElement): boolean {
    if (met.has(element) || element.hasAttribute(MARK)) return false
    met.add(element)
    const { dataset } = element
    const name = dataset[category] ?? ''
    const its = dataset[service]
    const id = services.get(nameIn(its))
    const ours = site.services.find(item => item.id === id)?.category ?? categories.get(nameIn(name))
    if (!ours) {
      if (!told.has(name)) onUnknown(`data-${category}`, name)
      told.add(name)
      return false
    }
    hand(element)
    if (id ?? dataset['service']) dataset['service'] = id ?? nameIn(dataset['service'])
    element.setAttribute(MARK, (`${name}${its}`.includes('!') ? '!' : '') + ours)
    return true
  }

  return root => {
    const found = [...root.querySelectorAll<HTMLElement>(marked)]
    if (root instanceof HTMLElement && root.matches(marked)) found.unshift(root)
    return found.filter(translate).length > 0
  }
}

/** Without the sign for a refusal. */
const nameIn = (text = ''): string => text.replace('!', '')

/** Puts what the tool takes as it is to where our gate looks for it. */
function hand(element: HTMLElement): void {
  const { dataset } = element
  const src = element.getAttribute('src')
  // Of a script of text the browser asks for nothing, and both tools take a plain `src` too.
  if (element instanceof HTMLScriptElement && src !== null) dataset['src'] ??= src
  // A picture to look at until then: a held element has none.
  if (dataset['src']) element.removeAttribute('src')
  if (element.matches('link[type="text/plain"]')) element.setAttribute('type', dataset['type'] ?? '')
}
