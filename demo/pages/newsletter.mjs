import { html } from 'hono/html'
import { localeOf } from '../site/languages.mjs'
import { layout } from './layout.mjs'

/** The sign-up form; for whoever has signed up, the newest letter beside what was recorded of it. */
export function newsletterPage(page) {
  const words = page.texts.newsletter
  return layout(page, words.title, page.subject ? letter(page) : signUp(page))
}

function signUp({ language, texts, isInvalid = false }) {
  const words = texts.newsletter
  return html`<div class="text">
    <h1>${words.title}</h1>
    <p class="lead">${words.lead}</p>
    <form class="sign-up" method="post" action="/api/newsletter" data-sign-up="/${language}/newsletter">
      <input type="hidden" name="language" value="${language}">
      <label for="address">${words.label}</label>
      <p class="hint" id="hint">${words.hint}</p>
      <p class="error" id="error" role="alert">${isInvalid ? words.invalid : ''}</p>
      <div class="row">
        <input id="address" name="address" type="email" autocomplete="email" required aria-describedby="hint error">
        <button class="button">${words.button}</button>
      </div>
    </form>
    <p>${words.measured}</p>
  </div>`
}

function letter({ language, texts, subject, inbox }) {
  const words = texts.newsletter
  const mail = inbox.newestFor(subject)
  return html`<div class="letter">
    <h1>${words.title}</h1>
    <section class="envelope" aria-labelledby="arrived">
      <h2 id="arrived">${words.arrived}</h2>
      <dl>
        <div><dt>${words.from}</dt><dd>${texts.mail.from}</dd></div>
        <div><dt>${words.to}</dt><dd>${words.you}</dd></div>
        <div><dt>${words.subject}</dt><dd>${texts.mail.subject}</dd></div>
      </dl>
      ${
        mail
          ? html`<iframe src="/inbox/${mail.id}" title="${mail.title}" data-mail></iframe>
      <p><button type="button" class="button quiet" data-reopen>${words.reopen}</button> <a href="/${language}/inbox">${texts.inbox.title}</a></p>`
          : html`<p>${texts.inbox.empty} <a href="/${language}/newsletter">${texts.home.toNewsletter}</a></p>`
      }
    </section>
    <section class="log" aria-labelledby="log">
      <h2 id="log">${words.logTitle}</h2>
      <p>${words.logNote}</p>
      <div data-log="/api/mail-log?subject=${subject}" data-language="${localeOf(language)}" data-open="${words.open}" data-click="${words.click}">
        <p data-empty>${words.logEmpty}</p>
        <table hidden>
          <thead><tr><th scope="col">${words.logHead.what}</th><th scope="col">${words.logHead.target}</th><th scope="col">${words.logHead.at}</th></tr></thead>
          <tbody></tbody>
        </table>
      </div>
    </section>
  </div>`
}
