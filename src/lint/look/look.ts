import { type Declared, declarationsIn } from './declarations.js'

/** What the interface's custom properties say, as written; what is not set has its default here. */
export interface Colours {
  readonly background: string
  readonly text: string
  readonly accent: string
  readonly 'accent-text': string
}

/** How a site's style sheet makes the interface look. */
export interface Look {
  readonly light: Colours
  readonly dark: Colours
  /** Heights and widths that it gives `::part(button)`, in CSS pixels, by property. */
  readonly button: Readonly<Record<string, number>>
}

/** The system's own colours as Chromium has them, and our accent: those of `src/ui/styles.ts`. */
const LIGHT: Colours = { background: '#fff', text: '#000', accent: '#1d4cb8', 'accent-text': '#fff' }
const DARK: Colours = { background: '#121212', text: '#fff', accent: '#a9c2ff', 'accent-text': '#121212' }

const PX: Readonly<Record<string, number>> = { px: 1, rem: 16, em: 16 }
const SIZE = /^(min-|max-)?(height|width|block-size|inline-size)$/

/** @param css - the text of the style sheet that sets `--askfirst-*` and styles the parts. */
export function lookOf(css: string): Look {
  const declared = declarationsIn(css)
  return {
    light: { ...LIGHT, ...coloursIn(declared, 'light') },
    dark: { ...DARK, ...coloursIn(declared, 'dark') },
    button: Object.fromEntries(declared.filter(isOfButton).flatMap(sizeOf)),
  }
}

function coloursIn(declared: readonly Declared[], scheme: 'light' | 'dark'): Partial<Colours> {
  const other = scheme === 'light' ? /prefers-color-scheme:\s*dark/ : /prefers-color-scheme:\s*light/
  return Object.fromEntries(
    declared
      .filter(({ within, property }) => property.startsWith('--askfirst-') && !other.test(within))
      .map(({ property, value }) => [property.slice('--askfirst-'.length), ofScheme(value, scheme)]),
  )
}

/** `light-dark(a, b)` is two colours. */
function ofScheme(value: string, scheme: 'light' | 'dark'): string {
  const [, light = value, dark = value] = /^light-dark\(\s*([^,()]+|\w+\([^()]*\))\s*,\s*(.+?)\s*\)$/.exec(value) ?? []
  return scheme === 'light' ? light : dark
}

const isOfButton = ({ within }: Declared): boolean => /::part\(\s*button\s*\)(?!\s*:)/.test(within)

function sizeOf({ property, value }: Declared): [string, number][] {
  const [, number = '', unit = ''] = /^([\d.]+)(px|rem|em)$/.exec(value) ?? []
  return SIZE.test(property) && number ? [[property, Number(number) * (PX[unit] ?? 1)]] : []
}
