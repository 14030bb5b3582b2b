import { html, raw } from 'hono/html'
import type { Notice } from '../../contract/notice.js'
import type { Receipt } from '../../contract/receipt.js'
import { titleOf } from '../formats/answers.js'
import { controllerOf } from '../formats/parties.js'
import type { WholeReceipt } from '../formats/whole.js'
import { PAGE_STYLE } from '../http/page-style.js'
import { policyWithStyle } from '../http/security.js'
import type { Form } from './downloads.js'
import { type ProofOnPage, proofSection } from './proof-section.js'
import { filled } from './proof-texts.js'
import { shown } from './shown.js'
import { type ReceiptTexts, receiptTextsFor } from './texts.js'

export const RECEIPT_PAGE_POLICY = policyWithStyle(PAGE_STYLE)

/** The forms that the page offers as files, by what people call them; that of the proof stands with the proof. */
const FILES: readonly (readonly [Form, string])[] = [
  ['json', 'JSON'],
  ['jsonld', 'JSON-LD (ISO/IEC TS 27560)'],
  ['kantara', 'Kantara 1.1'],
]

/**
 * One receipt for the visitor it belongs to, in the language in which the choice was made.
 *
 * @param takesRequests - whether people can ask here about their own data.
 */
export function receiptPage(whole: WholeReceipt, proof: ProofOnPage, takesRequests: boolean) {
  const { site, kept, chain, notice } = whole
  const { receipt, receivedAt } = kept
  const { lang, texts: t } = receiptTextsFor(receipt.locale)
  const moment = (at: number | string): string => timeIn(lang, at)
  const title = `${t.title} · ${site.controller?.name ?? site.site}`
  const address = (id: string): string => `${id}?site=${site.site}`
  return html`<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${raw(PAGE_STYLE)}</style>
</head>
<body>
<main>
<h1>${t.title}</h1>
<p>${t.keep}</p>
<dl class="pairs">
${pair(t.decided, t.decisions[receipt.decision])}
${pair(t.controller, controllerOf(whole).name ?? site.site)}
${pair(t.yours, moment(receipt.at))}
${pair(t.received, moment(receivedAt))}
${pair(t.policy, receipt.policy)}
${pair(t.number, receipt.id)}
</dl>
${receipt.trusted ? '' : html`<p>${t.byProgram}</p>`}
<h2>${t.choice}</h2>
<table>
<thead><tr><th scope="col">${t.about}</th><th scope="col">${t.answer}</th></tr></thead>
<tbody>${choiceRows(receipt, notice, t)}</tbody>
</table>
<h2>${t.shown}</h2>
${shown(notice, receipt.locale, t)}
<h2>${t.chain}</h2>
<ol>${chain.map(({ receipt: one }) => {
    const what = html`${moment(one.at)}: ${t.decisions[one.decision]}`
    return one.id === receipt.id
      ? html`<li aria-current="true">${what} (${t.thisOne})</li>`
      : html`<li><a href="${address(one.id)}">${what}</a></li>`
  })}</ol>
<ul>${FILES.map(([form, format]) => {
    const words = filled(t.download, { format })
    return html`<li><a href="${address(receipt.id)}&format=${form}" download>${words}</a></li>`
  })}</ul>
${takesRequests ? html`<p><a href="../requests?site=${site.site}&receipt=${receipt.id}">${t.ask}</a></p>` : ''}
${proofSection({ kept, address: address(receipt.id), lang, ...proof })}
</main>
</body>
</html>`
}

const pair = (name: string, value: string) => html`<dt>${name}</dt><dd>${value}</dd>`

function choiceRows(receipt: Receipt, notice: Notice | null, t: ReceiptTexts) {
  return Object.entries(receipt.choice).map(
    ([name, granted]) => html`<tr><td>${titleOf(name, notice)}</td><td>${granted ? t.granted : t.refused}</td></tr>`,
  )
}

/** UTC, and said so: the page does not know where its reader is. A time that is no day's is shown as it was sent. */
function timeIn(lang: string, at: number | string): string {
  const date = new Date(at)
  if (Number.isNaN(date.getTime())) return String(at)
  const format = new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeStyle: 'medium', timeZone: 'UTC' })
  return `${format.format(date)} UTC`
}
