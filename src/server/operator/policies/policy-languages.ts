/** What a text can be written in: the languages of the visitors' interface. */
const TAGS = 'ar bg cs da de el en es et fi fr ga he hr hu is it lt lv mt nb nl pl pt ro sk sl sv tr uk'.split(' ')

export const isPolicyLanguage = (given: string): boolean => TAGS.includes(given)

/** Their names by their tags, in the alphabet of the reader's language. */
export function policyLanguages(reader: string, without: readonly string[] = []): Record<string, string> {
  const names = new Intl.DisplayNames([reader], { type: 'language' })
  const named = TAGS.filter(tag => !without.includes(tag)).map(tag => [tag, names.of(tag) ?? tag] as const)
  return Object.fromEntries(named.sort(([, a], [, b]) => a.localeCompare(b, reader)))
}
