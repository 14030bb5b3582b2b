import { html } from 'hono/html'
import { messages } from '../../dist/lib/i18n/en.js'
import { more } from '../../dist/lib/i18n/en-more.js'
import * as lv from '../../dist/lib/i18n/lv.js'
import * as lvMore from '../../dist/lib/i18n/lv-more.js'
import * as pt from '../../dist/lib/i18n/pt.js'
import * as ptMore from '../../dist/lib/i18n/pt-more.js'
import * as ro from '../../dist/lib/i18n/ro.js'
import * as roMore from '../../dist/lib/i18n/ro-more.js'
import { keptByCategory, lifetimeOf } from '../site/kept.mjs'
import { dayIn, localeOf } from '../site/languages.mjs'
import { layout } from './layout.mjs'

/** The interface's own words for categories and purposes: visitors read the same here and there. */
const WORDS = { en: { messages, more }, ro: { ...ro, ...roMore }, pt: { ...pt, ...ptMore }, lv: { ...lv, ...lvMore } }

/** The policy. Its list of cookies is made from the site's config and the services' own declarations: nobody keeps it by hand. */
export function privacyPage(page) {
  const { language, texts, config, declarations } = page
  const words = texts.privacy
  const { controller, policy } = config
  const country = new Intl.DisplayNames(localeOf(language), { type: 'region' }).of(controller.authority)
  const version = dayIn(language, policy.version)
  const who = { ...controller, authority: country }
  return layout(
    page,
    words.title,
    html`<article class="text policy">
      <h1>${words.title}</h1>
      <p class="facts">${words.version.replace('{version}', () => version)}</p>
      <p class="lead">${words.lead}</p>
      <p><button type="button" class="button" data-askfirst-open>${words.change}</button></p>
      <h2>${words.controllerTitle}</h2>
      <dl class="key-facts">${Object.entries(words.controller).map(
        ([key, name]) => html`<div><dt>${name}</dt><dd>${who[key]}</dd></div>`,
      )}</dl>
      <h2>${words.listTitle}</h2>
      ${[...keptByCategory(config, declarations)].map(([category, services]) => {
        const { title, text } = WORDS[language].messages.categories[category]
        return html`<section><h3>${title}</h3><p>${text}</p>${services.map(service => serviceEntry(service, page))}</section>`
      })}
      <h2>${words.receiptsTitle}</h2>
      <p>${words.receipts}</p>
    </article>`,
  )
}

function serviceEntry(
  { id, title = id, provider, privacyUrl, purpose, hosts = [], cookies = [], storage = [] },
  { language, texts },
) {
  const words = texts.privacy
  const { purposes } = WORDS[language].more
  const kept = [
    ...cookies.map(({ name, purpose: why, maxAgeDays }) => [
      name,
      purposes[why],
      lifetimeOf(maxAgeDays, language, words),
    ]),
    ...storage.map(name => [name, purposes[purpose] ?? purposes.choice, words.storage]),
  ]
  return html`<section class="service">
    <h4>${title}</h4>
    <p>${purpose ? html`${sentence(purposes[purpose])}. ` : ''}${words.provider}: ${provider}${
      privacyUrl ? html` (<a href="${privacyUrl}">${words.providerPolicy}</a>)` : ''
    }${hosts.length > 0 ? html`. ${words.hosts}: <code>${hosts.join(', ')}</code>` : ''}</p>
    ${kept.length > 0 ? keptTable(title, kept, words) : html`<p>${words.nothing}</p>`}
  </section>`
}

function keptTable(title, rows, { columns }) {
  return html`<table>
    <caption class="hidden">${title}</caption>
    <thead><tr><th scope="col">${columns.name}</th><th scope="col">${columns.purpose}</th><th scope="col">${columns.lifetime}</th></tr></thead>
    <tbody>${rows.map(
      ([name, why, lifetime]) =>
        html`<tr><th scope="row"><code>${name}</code></th><td data-label="${columns.purpose}">${why}</td><td data-label="${columns.lifetime}">${lifetime}</td></tr>`,
    )}</tbody>
  </table>`
}

const sentence = text => text.charAt(0).toUpperCase() + text.slice(1)
