/** The language tags of an `Accept-Language` header, the most wanted first; those that are not wanted at all are left out. */
export function inOrder(acceptLanguage: string): string[] {
  const wanted = acceptLanguage.split(',').map(part => {
    const [tag = '', q] = part.trim().split(/\s*;\s*q\s*=\s*/)
    return { tag, q: q === undefined ? 1 : Number(q) }
  })
  return wanted
    .filter(({ q }) => q > 0)
    .sort((a, b) => b.q - a.q)
    .map(({ tag }) => tag)
}

/** A tag's language without script and region, in lower case: `pt-BR` is `pt`. */
export const primaryOf = (tag: string): string => tag.split('-')[0]?.toLowerCase() ?? ''

/** A language that we speak, with what we say in it. */
export interface Spoken<Language extends string, Texts> {
  readonly lang: Language
  readonly texts: Texts
}

/**
 * The first of these languages that there is, else English.
 *
 * @param wanted - tags that anybody may have written, the most wanted first; what is not known is left out.
 * @param spoken - by language, without region.
 */
export function firstSpoken<Language extends string, Texts>(
  wanted: readonly (string | undefined)[],
  spoken: Readonly<Record<Language | 'en', Texts>>,
): Spoken<Language | 'en', Texts> {
  const isSpoken = (lang: string): lang is Language => Object.hasOwn(spoken, lang)
  const lang = wanted.map(tag => primaryOf(tag ?? '')).find(isSpoken) ?? 'en'
  return { lang, texts: spoken[lang] }
}
