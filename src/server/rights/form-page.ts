import { html } from 'hono/html'
import type { Site } from '../../contract/site.js'
import { filled } from '../filled.js'
import type { Field, Mistakes, Typed } from './form.js'
import { type Html, rightsPage } from './page-frame.js'
import { KINDS } from './request.js'
import type { RightsTexts, Speaking } from './texts/texts.js'

export interface FormPageProps extends Speaking {
  readonly site: Site
  readonly typed: Typed
  readonly mistakes: Mistakes
}

/** The form by which somebody asks about their own data. What was typed stays, right or wrong. */
export function formPage({ site, typed, mistakes, lang, texts: t }: FormPageProps) {
  const who = site.controller?.name ?? site.site
  const wrong = (field: Field) => mistakeIn(field, mistakes, t)
  const about = (field: Field, hint: string) =>
    mistakes.has(field)
      ? html` aria-invalid="true" aria-describedby="${field}-mistake ${hint}"`
      : html` aria-describedby="${hint}"`
  return rightsPage(
    lang,
    t.title,
    who,
    html`<p>${filled(t.intro, { who })}</p>
${mistakes.size > 0 ? html`<p class="message" role="alert">${t.mistakes}</p>` : ''}
<form method="post" action="requests?site=${site.site}">
<input type="hidden" name="lang" value="${lang}">
<fieldset${mistakes.has('kind') ? html` aria-describedby="kind-mistake"` : ''}>
<legend>${t.kind}</legend>
${KINDS.map(
  kind =>
    html`<label class="kind"><input type="radio" name="kind" value="${kind}" required${
      typed.kind === kind ? html` checked` : ''
    }><span><strong>${t.kinds[kind].name}</strong> ${t.kinds[kind].about}</span></label>`,
)}
${wrong('kind')}
</fieldset>
${
  typed.person !== '' && mistakes.get('receipt') !== 'person'
    ? html`<p class="field">${t.vouched}</p><input type="hidden" name="person" value="${typed.person}">`
    : html`<div class="field">
<label for="receipt">${t.receipt}</label>
<p class="hint" id="receipt-hint">${t.receiptAbout}</p>
<input type="text" id="receipt" name="receipt" value="${typed.receipt}" maxlength="100" autocomplete="off" spellcheck="false"${about('receipt', 'receipt-hint')}>
${wrong('receipt')}
</div>`
}
<div class="field">
<label for="words">${t.words}</label>
<p class="hint" id="words-hint">${t.wordsAbout}</p>
<textarea id="words" name="words" rows="5"${about('words', 'words-hint')}>${typed.words}</textarea>
${wrong('words')}
</div>
<button type="submit">${t.send}</button>
</form>`,
  )
}

function mistakeIn(field: Field, mistakes: Mistakes, t: RightsTexts): Html | string {
  const wrong = mistakes.get(field)
  return wrong ? html`<p class="mistake" id="${field}-mistake">${t.wrong[wrong]}</p>` : ''
}
