import { html } from 'hono/html'
import { layout } from './layout.mjs'

export function coursePage(page) {
  const { language, texts, origins } = page
  const words = texts.course
  return layout(
    page,
    words.title,
    html`<article class="text">
      <h1>${words.title}</h1>
      <p class="lead">${words.lead}</p>
      <dl class="key-facts">${words.facts.map(([name, fact]) => html`<div><dt>${name}</dt><dd>${fact}</dd></div>`)}</dl>
      <h2>${words.weeksTitle}</h2>
      <ul class="weeks">${words.weeks.map(week => html`<li>${week}</li>`)}</ul>
      <h2>${words.videoTitle}</h2>
      <p>${words.videoText}</p>
      <iframe class="video" width="640" height="360" data-askfirst="functional" data-service="youtube" data-src="${origins.vendors}/video/${language}" title="${words.video}"></iframe>
      <h2>${words.boardTitle}</h2>
      <p>${words.boardText}</p>
      <iframe class="board" width="640" height="350" data-askfirst="functional" data-service="padlet" data-src="${origins.vendors}/board/${language}" title="${words.board}"></iframe>
    </article>`,
  )
}
