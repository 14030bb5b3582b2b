import { html } from 'hono/html'
import type { Site } from '../../contract/site.js'
import { filled } from '../filled.js'
import { downloadableUntil, FORMAT_NAMES } from './answer/file.js'
import { dueOn } from './due.js'
import { rightsPage } from './page-frame.js'
import { isOpen, type Request } from './request.js'
import type { Speaking } from './texts/texts.js'

export interface RequestPageProps extends Speaking {
  readonly site: Site
  readonly request: Request
  /** Milliseconds since the Unix epoch. */
  readonly now: number
}

/** What has become of a request, for whoever sent it; and what was asked for, once it is answered. */
export function requestPage({ site, request, now, lang, texts: t }: RequestPageProps) {
  const day = (at: number): string =>
    new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(at))
  const until = downloadableUntil(request)
  const due = day(dueOn(request))
  const file = (format: string): string => `${request.id}/answer?site=${site.site}&format=${format}&lang=${lang}`
  const facts: readonly (readonly [string, string])[] = [
    [t.asked, t.kinds[request.kind].name],
    [t.state, t.states[request.state]],
    [t.received, day(request.receivedAt)],
    ...(isOpen(request) ? [[t.due, due] as const] : []),
    [t.number, request.id],
  ]
  return rightsPage(
    lang,
    t.yours,
    site.controller?.name ?? site.site,
    html`<p>${t.keep}</p>
<dl class="pairs">${facts.map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl>
${request.state === 'received' ? html`<p>${t.unproved}</p>` : ''}
${
  request.extension
    ? html`<h2>${t.longer}</h2><p class="said">${request.extension.reason}</p>
<p>${filled(t.extended, { day: day(request.extension.at), due })}</p>`
    : ''
}
${request.outcome ? html`<h2>${t.outcome}</h2><p class="said">${request.outcome}</p>` : ''}
${
  until !== null && now < until
    ? html`<h2>${t.download}</h2>
<p class="files">${FORMAT_NAMES.map(name => html`<a href="${file(name)}" download>${name.toUpperCase()}</a> `)}</p>
<p>${filled(t.until, { day: day(until) })}</p>`
    : ''
}`,
  )
}
