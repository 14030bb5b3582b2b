import type { Rule } from '../finding.js'

/** WCAG 2.2, 2.5.8, in CSS pixels. */
const LEAST = 24

/**
 * Both answers have the same `part`, so a style sheet that makes one too small to be hit makes both.
 *
 * @see https://www.w3.org/TR/WCAG22/#target-size-minimum
 */
export const targetSize: Rule = ({ look }) =>
  Object.entries(look?.button ?? {})
    .filter(([, px]) => px < LEAST)
    .map(([property, px]) => ({
      rule: 'button-too-small',
      level: 'error',
      path: `::part(button) ${property}`,
      given: `${px}px`,
      allowed: `${LEAST}px is the least for "Reject all" and "Accept all"`,
      todo: `Take "${property}" out, or make it ${LEAST}px at least; 44px is what they have by themselves.`,
    }))
