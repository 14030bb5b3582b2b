import { html } from 'hono/html'
import { layout } from './layout.mjs'

export function missingPage(page) {
  const { language, texts } = page
  return layout(
    page,
    texts.missing.title,
    html`<div class="text"><h1>${texts.missing.title}</h1><p class="lead">${texts.missing.text}</p><p><a class="button" href="/${language}/">${texts.missing.home}</a></p></div>`,
  )
}
