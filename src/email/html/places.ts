import { type Element, type MailDocument, valueOf } from './document.js'

/** Where something is put in. */
export interface Places {
  readonly footer: number
  /** `null` where a picture of ours would be wrong: AMP has elements of its own for them. */
  readonly pixel: number | null
}

const FOOTER = 'data-askfirst-footer'

/**
 * The footer stands in the element that is marked for it, else where the body ends; the pixel always there. A text
 * that breaks off would swallow both: then they come first.
 */
export function placesIn(html: string, document: MailDocument): Places {
  const named = (tag: string): Element | undefined =>
    document.elements.find(({ element }) => element.tagName === tag)?.element
  const [root, body] = [named('html'), named('body')]
  const marked = document.elements.find(({ element }) => valueOf(element, FOOTER) !== undefined)?.element
  const end =
    body?.sourceCodeLocation?.endTag?.startOffset ??
    root?.sourceCodeLocation?.endTag?.startOffset ??
    (document.isOpenEnded ? beginning(body) : html.length)
  return {
    footer: marked?.sourceCodeLocation?.startTag?.endOffset ?? end,
    pixel: root && isAmp(root) ? null : end,
  }
}

/** Where the first thing of the body can stand. */
function beginning(body: Element | undefined): number {
  const tag = body?.sourceCodeLocation?.startTag
  return tag?.endOffset ?? body?.childNodes[0]?.sourceCodeLocation?.startOffset ?? 0
}

/** @see https://amp.dev/documentation/guides-and-tutorials/learn/email-spec/amp-email-format/ */
const isAmp = (root: Element): boolean =>
  ['⚡4email', 'amp4email', '⚡', 'amp'].some(name => valueOf(root, name) !== undefined)
