/** @param {readonly (number | null)[]} values @returns {number | null} the middle one; null when it never worked, or not always */
export function median(values) {
  if (values.length === 0 || values.includes(null)) return null
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

/** @param {readonly (number | null)[]} figures @returns {number | null} the least of those who managed; null when nobody did */
export function best(figures) {
  const managed = figures.filter(figure => figure !== null)
  return managed.length > 0 ? Math.min(...managed) : null
}

/** @returns {number | null} ours to theirs; null when one is missing, or theirs is nothing to divide by */
export const ratio = (ours, theirs) => (ours === null || !theirs ? null : ours / theirs)

/**
 * Is a row's goal met?
 *
 * @param {{ of?: 'peers' | 'floor' | 'none', atMost: number }} goal - without `of`, `atMost` is the figure itself
 * @param {number | null} ours
 * @param {Record<'peers' | 'floor' | 'none', number | null>} beside - what the goal may be compared to
 * @returns {boolean | null} null when there is nothing to compare
 */
export function isMet({ of, atMost }, ours, beside) {
  if (ours === null) return false
  if (!of) return ours <= atMost
  const compared = ratio(ours, beside[of])
  return compared === null ? null : compared <= atMost
}
