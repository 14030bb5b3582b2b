import type { Finding, Rule } from '../finding.js'
import { contrastOf, parseColour } from '../look/colour.js'
import type { Colours } from '../look/look.js'

/** WCAG 2.2, 1.4.3, for text that is not large. */
const LEAST = 4.5

/** What stands on what: both answers, the quiet button and links, the text. */
const PAIRS: readonly (readonly [front: keyof Colours, back: keyof Colours, what: string])[] = [
  ['accent-text', 'accent', 'the words on "Reject all" and "Accept all"'],
  ['accent', 'background', 'the words on "Choose", and links'],
  ['text', 'background', 'the text'],
]

/**
 * An answer that cannot be read is no answer.
 *
 * @see https://www.w3.org/TR/WCAG22/#contrast-minimum
 */
export const contrast: Rule = ({ look }) =>
  look === null
    ? []
    : (['light', 'dark'] as const).flatMap(scheme =>
        PAIRS.flatMap(([front, back, what]) => judge(look[scheme], front, back, `${what} (${scheme})`)),
      )

function judge(colours: Colours, front: keyof Colours, back: keyof Colours, what: string): Finding[] {
  const given = `${colours[front]} on ${colours[back]}`
  const place = { path: `--askfirst-${front}`, given }
  const [one, other] = [parseColour(colours[front]), parseColour(colours[back])]
  if (!one || !other) {
    const allowed = `#rrggbb, rgb() and hsl() without transparency can be computed for ${what}`
    const todo = `Write the colours so, or see for yourself that their contrast is ${LEAST} at least.`
    return [{ rule: 'contrast-unknown', level: 'warning', ...place, allowed, todo }]
  }
  const ratio = contrastOf(one, other)
  if (ratio >= LEAST) return []
  // Cut, not rounded: 4.499 must not be told as 4.5.
  const allowed = `that is ${Math.floor(ratio * 100) / 100}:1 for ${what}, and ${LEAST}:1 is the least`
  const todo = `Make --askfirst-${front} or --askfirst-${back} darker or lighter.`
  return [{ rule: 'contrast-too-low', level: 'error', ...place, allowed, todo }]
}
