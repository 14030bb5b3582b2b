import type { Rate, RateBy, RateFilter } from './rates.js'
import type { Strand } from './strands.js'

const BY: readonly RateBy[] = ['decision', 'method', 'policy', 'locale']

/** @see PageSource.granting */
export async function grantingStrands(
  rates: (filter: RateFilter, by: readonly RateBy[]) => readonly Rate[] | Promise<readonly Rate[]>,
  site: string,
  category: string,
): Promise<(strand: Strand) => boolean> {
  const granted = new Set((await rates({ site, category }, BY)).filter(rate => rate.granted > 0).map(keyOf))
  return strand => granted.has(keyOf(strand))
}

const keyOf = ({ decision, method, policy, locale }: Partial<Strand>): string =>
  JSON.stringify([decision, method, policy, locale])
