import type { Sum } from './series.js'

/** The part of decisions that were a yes, from 0 to 1; `null` where nothing was decided. */
export const rateOf = ({ decisions, granted }: Sum): number | null => (decisions === 0 ? null : granted / decisions)

/** As `61.5 %`; a dash where nothing was decided. */
export function percentOf(sum: Sum): string {
  const rate = rateOf(sum)
  return rate === null ? '–' : `${(100 * rate).toFixed(1)} %`
}
