/** Red, green and blue, each from 0 to 255. */
export type Colour = readonly [number, number, number]

const NAMED: Readonly<Record<string, Colour>> = { white: [255, 255, 255], black: [0, 0, 0] }

/**
 * Reads a colour as style sheets write it: `#rgb`, `#rrggbb`, `rgb()`, `hsl()`, black and white.
 *
 * @returns `null` for what only a browser can tell: other names, variables, mixtures, anything one can see through.
 * @see https://www.w3.org/TR/css-color-4/
 */
export function parseColour(text: string): Colour | null {
  const given = text.trim().toLowerCase()
  const [, hex = ''] = /^#([\da-f]{3}|[\da-f]{6})$/.exec(given) ?? []
  if (hex) {
    const [r, g, b] = (hex.length === 3 ? hex.replace(/./g, '$&$&') : hex).match(/../g) ?? []
    return triple([r, g, b].map(part => Number.parseInt(part ?? '', 16)))
  }
  const [, kind, inside = ''] = /^(rgb|hsl)a?\(([^()]*)\)$/.exec(given) ?? []
  const parts = inside.split(/[\s,/]+/).filter(Boolean)
  if (!kind) return NAMED[given] ?? null
  const isOpaque = parts.length === 3 || (parts.length === 4 && /^(1(\.0*)?|100%)$/.test(parts[3] ?? ''))
  if (!isOpaque) return null
  return kind === 'rgb'
    ? triple(
        parts.slice(0, 3).map(part => (part.endsWith('%') ? Math.round(Number.parseFloat(part) * 2.55) : Number(part))),
      )
    : fromHsl(parts.slice(0, 3).map(Number.parseFloat))
}

function triple([r = Number.NaN, g = Number.NaN, b = Number.NaN]: readonly number[]): Colour | null {
  return [r, g, b].every(part => part >= 0 && part <= 255) ? [r, g, b] : null
}

/** @see https://www.w3.org/TR/css-color-4/#hsl-to-rgb */
function fromHsl([hue = 0, saturation = 0, light = 0]: readonly number[]): Colour | null {
  const a = (saturation / 100) * Math.min(light / 100, 1 - light / 100)
  const channel = (n: number): number => {
    const k = (((n + hue / 30) % 12) + 12) % 12
    return 255 * (light / 100 - a * Math.max(-1, Math.min(k - 3, 9 - k, 1)))
  }
  return triple([channel(0), channel(8), channel(4)].map(Math.round))
}

/** @see https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(colour: Colour): number {
  const [r = 0, g = 0, b = 0] = colour.map(part => {
    const share = part / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

/** From 1 for the same colour to 21 for black on white. @see https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export function contrastOf(one: Colour, other: Colour): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}
