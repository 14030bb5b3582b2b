import { type Edit, edited } from './edits.js'
import { escaped, footerOf } from './footer.js'
import { unsubscribeHeaders } from './headers.js'
import { readDocument } from './html/document.js'
import { hrefEdits, untrackedTargets } from './html/hrefs.js'
import { placesIn } from './html/places.js'
import { baseOf, type MailOptions, mailLinks } from './links.js'
import type { Tracking } from './target.js'
import { textLinkEdits } from './text-links.js'

export interface PrepareOptions extends MailOptions {
  /** The recipient, by the hash that the site also gives to `askfirst.identify()`; never an address. */
  readonly recipient: string
  /** The sender's own name for the mailing, the same for every recipient: `2026-11-news`. */
  readonly message: string
  /** The footer's language. Default: English. */
  readonly locale?: string | undefined
  /** Whether the recipient allows measuring now; who does not gets plain links and no pixel. Default: true, and decided at each hit. */
  readonly measure?: boolean | undefined
  /** Whether addresses in the plain part are tracked too, which makes them 200 characters long and more. Default: true. */
  readonly textLinks?: boolean | undefined
  /** Why this mail comes, in a sentence. Default: because of a subscription. */
  readonly why?: string | undefined
  /** The sender's own unsubscribe links and whatever else is to stay as it is, as they stand in the mail. */
  readonly except?: readonly string[] | undefined
  /** Set where the mail is given byte for byte: a link with others than ASCII in it is then left alone. */
  readonly isBytes?: boolean | undefined
  /** @see HeaderOptions.mailto */
  readonly mailto?: string | undefined
}

/** One recipient's copy. */
export interface Prepared {
  readonly html: string
  readonly text: string
  /** To be put on the mail, and under its DKIM signature: see `DKIM_HEADERS`. */
  readonly headers: Readonly<Record<string, string>>
  /** How many links were rewritten, in both parts. */
  readonly links: number
}

/**
 * Makes one recipient's copy of a newsletter: links that lead through the receipt server, a pixel, a footer and the
 * headers of one-click unsubscribing. All else stays character for character. Links that are no web address, that
 * still have a placeholder in them, or are inside an element marked `data-askfirst-untracked` stay; the last in the
 * plain part as well.
 *
 * @param html - the HTML part; empty for a mail without one.
 * @param text - the plain part; empty for a mail without one.
 * @throws {ContractError} `INVALID_CONFIG` for an option that is wrong.
 */
export function prepare(html: string, text: string, options: PrepareOptions): Prepared {
  const { recipient, message, locale = 'en', measure = true, textLinks = true, why, mailto } = options
  const links = mailLinks(options).for({ subject: recipient, message })
  const unsubscribe = links.unsubscribe()
  const footer = footerOf({ stop: links.stop(), unsubscribe, locale, isMeasured: measure, why })
  const document = readDocument(html)
  const places = placesIn(html, document)
  const tracking = trackingOf(options, links.link)
  const hrefs = measure ? hrefEdits(html, document.elements, tracking) : []
  const addresses = measure && textLinks ? textLinkEdits(text, tracking, untrackedTargets(document.elements)) : []
  const pixel = measure && places.pixel !== null ? [put(places.pixel, pixelTag(links.openPixel()))] : []
  return {
    html: html === '' ? '' : edited(html, [...hrefs, put(places.footer, footer.html), ...pixel]),
    text: text === '' ? '' : withFooter(edited(text, addresses), footer.text),
    headers: unsubscribeHeaders({ unsubscribe, mailto }),
    links: hrefs.length + addresses.length,
  }
}

const trackingOf = ({ endpoint, except = [], isBytes = false }: PrepareOptions, link: Tracking['link']): Tracking => ({
  own: `${baseOf(endpoint)}/e/`,
  except,
  isBytes,
  link,
})

const put = (at: number, text: string): Edit => ({ at, upTo: at, text })

const pixelTag = (address: string): string =>
  `<img src="${escaped(address)}" alt="" width="1" height="1" style="border:0">`

/** With line ends as the text has them. */
function withFooter(text: string, footer: string): string {
  const whole = `${text.endsWith('\n') ? '' : '\n'}\n${footer}`
  return text + (text.includes('\r\n') ? whole.replaceAll('\n', '\r\n') : whole)
}
