import { html } from 'hono/html'
import type { Notice } from '../../contract/notice.js'
import type { ReceiptTexts } from './texts.js'

/** The words that a visitor had before the eyes, what was asked first and the small print last. */
export function shown(notice: Notice | null, locale: string, t: ReceiptTexts) {
  if (!notice) return html`<p>${t.notKept}</p>`
  const { title, text, ...others } = notice.texts
  return html`<blockquote lang="${locale}" dir="auto">
${title ? html`<p><strong>${title}</strong></p>` : ''}
${text ? html`<p>${text}</p>` : ''}
${notice.categories.map(each => html`<p><strong>${each.title}</strong> ${each.text}</p>`)}
${list(notice.services.map(({ id, title: name = id, provider }) => (provider ? `${name} (${provider})` : name)))}
${list(Object.values(others).filter(Boolean))}
</blockquote>`
}

const list = (items: readonly string[]) =>
  items.length > 0 ? html`<ul>${items.map(item => html`<li>${item}</li>`)}</ul>` : ''
