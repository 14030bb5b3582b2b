import type { Language } from '../frame/speech.js'
import type { Sum } from './series.js'

/** How numbers are written in a language. */
export interface Numbers {
  count(value: number): string
  /** Of decisions that were a yes, to a tenth; a dash where nothing was decided. */
  percent(sum: Sum): string
}

export function numbersIn(language: Language): Numbers {
  const counts = new Intl.NumberFormat(language)
  const percents = new Intl.NumberFormat(language, {
    style: 'percent',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  })
  return {
    count: value => counts.format(value),
    percent(sum) {
      const rate = rateOf(sum)
      return rate === null ? '–' : percents.format(rate)
    },
  }
}

/** The part of decisions that were a yes, from 0 to 1; `null` where nothing was decided. */
export const rateOf = ({ decisions, granted }: Sum): number | null => (decisions === 0 ? null : granted / decisions)
