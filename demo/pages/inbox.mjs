import { html } from 'hono/html'
import { localeOf } from '../site/languages.mjs'
import { layout } from './layout.mjs'

/** Every mail that has arrived on this computer, the newest first. */
export function inboxPage(page) {
  const { language, texts, inbox } = page
  const words = texts.inbox
  const time = new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'medium', timeStyle: 'short' })
  const mails = inbox.all()
  const content = html`<div class="text">
    <h1>${words.title}</h1>
    <p class="lead">${words.lead}</p>
    ${
      mails.length === 0
        ? html`<p>${words.empty} <a href="/${language}/newsletter">${texts.home.toNewsletter}</a></p>`
        : html`<ul class="inbox">${mails.map(
            ({ id, to, title, at }) =>
              html`<li><a href="/inbox/${id}">${title}</a><br>${to} · <time datetime="${at.toISOString()}">${time.format(at)}</time></li>`,
          )}</ul>`
    }
  </div>`
  return layout(page, words.title, content)
}
