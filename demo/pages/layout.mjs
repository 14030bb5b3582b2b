import { html } from 'hono/html'
import { LANGUAGES, TEXTS } from '../site/languages.mjs'
import { crest } from './crest.mjs'
import { received } from './received.mjs'

export const STYLES = ['campus.css', 'header.css', 'pages.css', 'newsletter.css', 'tables.css']
const SECTIONS = { home: '', course: 'course', newsletter: 'newsletter', privacy: 'privacy' }

/**
 * A whole page of the site around its content.
 *
 * @param {{ language: string, texts: object, path: string, origins: object, subject?: string | null }} page
 * @param {string} title
 * @param {unknown} content
 */
export function layout({ language, texts, path, origins, subject }, title, content) {
  const query = subject ? `?subject=${subject}` : ''
  const inLanguage = other => `/${other}/${path}${query}`
  return html`<!doctype html>
<html lang="${language}">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>${path === '' ? `${texts.name}: ${texts.motto}` : `${title} · ${texts.name}`}</title>
  <meta name="color-scheme" content="light dark">
  ${LANGUAGES.map(other => html`<link rel="alternate" hreflang="${other}" href="${origins.site}${inLanguage(other)}">`)}
  <link rel="alternate" hreflang="x-default" href="${origins.site}/${path}">
  ${STYLES.map(name => html`<link rel="stylesheet" href="/${name}">`)}
  <link rel="icon" href="data:,">
  <script src="${origins.receipts}/askfirst.js" data-config="/askfirst.json" defer></script>
  <script src="/page.js" type="module"></script>
</head>
<body>
  <header>
    <a class="skip" href="#content">${texts.skip}</a>
    <nav class="languages" aria-label="${texts.languages}">
      <ul>${LANGUAGES.map(other => languageLink(other, inLanguage(other), language))}</ul>
    </nav>
    <div class="masthead">
      <a class="name" href="/${language}/">${crest}<span><b>${texts.name}</b><small>${texts.motto}</small></span></a>
      <nav aria-label="${texts.nav.label}">
        <ul>${Object.entries(SECTIONS).map(([key, to]) => sectionLink(texts.nav[key], `/${language}/${to}`, to === path))}</ul>
      </nav>
    </div>
  </header>
  ${received(texts)}
  <main id="content" tabindex="-1">${content}</main>
  <footer>
    <p><button type="button" data-askfirst-open>${texts.choices}</button> <a href="/${language}/privacy">${texts.nav.privacy}</a></p>
    <p>${texts.demo}</p>
  </footer>
  <script type="text/plain" data-askfirst="analytics" data-service="letters" data-src="${origins.vendors}/letters/letters.js"></script>
  <img class="pixel" data-askfirst="analytics" data-service="reach" data-src="${origins.vendors}/reach/pixel.gif" alt="" width="1" height="1">
</body>
</html>`
}

function languageLink(other, href, current) {
  const name = TEXTS[other].language
  if (other === current)
    return html`<li><a href="${href}" lang="${other}" hreflang="${other}" aria-current="true">${name}</a></li>`
  return html`<li><a href="${href}" lang="${other}" hreflang="${other}">${name}</a></li>`
}

function sectionLink(name, href, isHere) {
  return isHere
    ? html`<li><a href="${href}" aria-current="page">${name}</a></li>`
    : html`<li><a href="${href}">${name}</a></li>`
}
