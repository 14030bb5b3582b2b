import { html } from 'hono/html'
import { VENDORS } from '../vendors/record.mjs'

/** What each third party has received; public/page.js keeps it live. */
export function received({ received: words }) {
  return html`<section class="received" aria-labelledby="received">
    <h2 id="received">${words.title}</h2>
    <dl>${VENDORS.map(
      vendor => html`<div><dt>${words.vendors[vendor]}</dt><dd data-received="${vendor}">–</dd></div>`,
    )}</dl>
    <p>${words.note} <button type="button" data-received-reset>${words.reset}</button></p>
  </section>`
}
