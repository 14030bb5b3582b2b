import { directionOf } from '../languages.js'
/** In place of held content: what it is, from where, why it is not there, and three ways to go on. */
export interface Placeholder {
  readonly section: HTMLElement
  /** *Always allow*, which may take a moment. */
  readonly allow: HTMLElement
  /** @param texts - title, origin, reason; then what the three buttons say. */
  write(locale: string, texts: readonly string[]): void
}

/** @param part - its name for the page's styles, and for ours. */
function make(tag: string, part: string): HTMLElement {
  const element = document.createElement(tag)
  element.part.value = part
  return element
}

/** Makes it without texts. Its elements stay when the texts change, and with them the focus. */
export function createPlaceholder(loadOnce: () => void, always: (event: Event) => void): Placeholder {
  const section = make('section', 'frame')
  const once = make('button', 'button')
  const allow = make('button', 'button')
  const link = make('button', 'link')
  const lines = [make('b', 'title'), make('p', 'text'), make('p', 'text'), once, allow, link]
  once.addEventListener('click', loadOnce)
  allow.addEventListener('click', always)
  link.dataset['askfirstOpen'] = '' // like any button of the page that opens the second layer
  section.append(...lines)
  return {
    section,
    allow,
    write(locale, texts) {
      section.lang = locale
      section.dir = directionOf(locale)
      section.ariaLabel = texts[0] ?? ''
      for (const [i, line] of lines.entries()) line.textContent = texts[i] ?? ''
    },
  }
}
