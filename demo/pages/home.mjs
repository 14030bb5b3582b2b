import { html } from 'hono/html'
import { dayIn } from '../site/languages.mjs'
import { view } from './crest.mjs'
import { layout } from './layout.mjs'

export function homePage(page) {
  const { language, texts } = page
  const words = texts.home
  const day = iso => dayIn(language, iso)
  return layout(
    page,
    words.title,
    html`<div class="hero">
      ${view}
      <div class="hero-words">
        <h1>${words.title}</h1>
        <p class="lead">${words.lead}</p>
        <p class="actions"><a class="button" href="/${language}/course">${words.toCourse}</a> <a class="button quiet" href="/${language}/newsletter">${words.toNewsletter}</a></p>
      </div>
    </div>
    <section class="wide" aria-labelledby="news">
      <h2 id="news">${words.newsTitle}</h2>
      <ul class="cards">${words.news.map(
        item =>
          html`<li><time datetime="${item.day}">${day(item.day)}</time><h3>${item.title}</h3><p>${item.text}</p></li>`,
      )}</ul>
    </section>
    <section class="wide" aria-labelledby="courses">
      <h2 id="courses">${words.coursesTitle}</h2>
      <ul class="cards lined">${words.courses.map(
        (course, i) =>
          html`<li><h3>${i === 0 ? html`<a href="/${language}/course">${course.title}</a>` : course.title}</h3><p>${course.text}</p><p class="facts">${course.facts}</p></li>`,
      )}</ul>
    </section>`,
  )
}
