import MarkdownIt from 'markdown-it'
import sanitizeHtml from 'sanitize-html'
import { remembered } from './remembered.js'

/**
 * CommonMark with tables and addresses that become links. Tags of the author's own are shown as the text that they
 * are. No pictures: the page asks nobody for anything.
 */
const markdown = new MarkdownIt({ html: false, linkify: true }).disable('image')

/** The page has headings of its own, down to that of the full text: those of the text come below it. */
markdown.core.ruler.push('lower_headings', ({ tokens }) => {
  for (const token of tokens) {
    if (!token.type.startsWith('heading_')) continue
    token.tag = `h${Math.min(6, Number(token.tag.slice(1)) + 2)}`
  }
})

/** What the renderer can make, and nothing else: a second lock, should the first have a flaw. */
const ALLOWED: sanitizeHtml.IOptions = {
  allowedTags: 'h3 h4 h5 h6 p br hr blockquote pre code em strong s a ul ol li table thead tbody tr th td'.split(' '),
  allowedAttributes: { a: ['href', 'title'], ol: ['start'] },
  allowedSchemes: ['http', 'https', 'mailto', 'tel'],
  allowProtocolRelative: false,
}

/** HTML without anything that is not allowed in a policy. */
export const cleaned = (html: string): string => sanitizeHtml(html, ALLOWED)

/** Markdown as HTML that can do no harm in a page, whoever wrote it. */
export const htmlOf = (source: string): string => cleaned(markdown.render(source))

/** The same for what does not change any more. */
export const publishedHtml = remembered(htmlOf)
