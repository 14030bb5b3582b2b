import { footerLanguage, footerWords } from './footer-words.js'

/** The end of a mail, for its HTML part and for its plain one. */
export interface Footer {
  readonly html: string
  readonly text: string
}

export interface FooterOptions {
  /** The page where measuring is stopped, or allowed where it is not. */
  readonly stop: string
  readonly unsubscribe: string
  /** The recipient's language, with or without a region; one that is none of ours is answered in English. */
  readonly locale: string
  /** Does this copy have a pixel and tracked links? */
  readonly isMeasured: boolean
  /** Why this mail comes. Default: because of a subscription. */
  readonly why?: string | undefined
}

const STYLE = 'margin:24px auto 0;padding:12px 16px;max-width:600px;font:13px/1.5 sans-serif;text-align:center'

/**
 * Says why the mail comes and what is measured, and has the way to stop that and the way to unsubscribe:
 * two things, two links. The HTML is ASCII, so that it is right in a mail of any encoding.
 */
export function footerOf({ stop, unsubscribe, locale, isMeasured, why }: FooterOptions): Footer {
  const lang = footerLanguage(locale)
  const words = footerWords(lang)
  const sentences = `${why ?? words.why} ${isMeasured ? words.measured : words.unmeasured}`
  const links = [
    [isMeasured ? words.stop : words.choices, stop],
    [words.unsubscribe, unsubscribe],
  ] as const
  const html = links.map(([label, address]) => `<a href="${escaped(address)}">${escaped(label)}</a>`).join(' &#183; ')
  return {
    html: `<div lang="${lang}" style="${STYLE}">${escaped(sentences)}<br>${html}</div>`,
    text: `${sentences}\n${links.map(([label, address]) => `${label}: ${address}\n`).join('')}`,
  }
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** A text for HTML, in ASCII. */
export const escaped = (text: string): string =>
  text.replace(/[&<>"]|[^\0-\x7f]/gu, c => ENTITIES[c] ?? `&#${c.codePointAt(0)};`)
