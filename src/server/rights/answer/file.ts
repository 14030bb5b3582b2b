import type { Site } from '../../../contract/site.js'
import { DAY_MS } from '../../day.js'
import { dataOf } from '../person-data.js'
import { personOf, type Request } from '../request.js'
import type { Rights } from '../rights.js'
import type { Speaking } from '../texts/texts.js'
import { type Answer, answerOf } from './answer.js'
import { csvOfAnswer } from './csv.js'
import { xmlOfAnswer } from './xml.js'

/** The forms in which an answer can be had. */
const FORMATS: Readonly<Record<string, { readonly type: string; of(answer: Answer, publicUrl: string): string }>> = {
  xml: { type: 'application/xml; charset=utf-8', of: xmlOfAnswer },
  csv: { type: 'text/csv; charset=utf-8; header=present', of: csvOfAnswer },
  json: { type: 'application/json', of: answer => `${JSON.stringify(answer, null, 2)}\n` },
}

export const FORMAT_NAMES = Object.keys(FORMATS)

/** How long an answer can be downloaded after it was given, in days. */
export const DOWNLOAD_DAYS = 30
/** Until when somebody who was answered can download their data; `null` when there is nothing to download. */
export function downloadableUntil({ kind, state, closedAt }: Request): number | null {
  const isCopy = kind === 'access' || kind === 'portability'
  return isCopy && state === 'answered' && closedAt !== null ? closedAt + DOWNLOAD_DAYS * DAY_MS : null
}

/** What is kept of the person at this moment, as a file. `null` for a format that there is not, and for a person who has not been verified. */
export async function answerFile(
  rights: Rights,
  site: Site,
  request: Request,
  asked: Speaking & { readonly format: string },
): Promise<Response | null> {
  const person = personOf(request)
  const format = Object.hasOwn(FORMATS, asked.format) ? FORMATS[asked.format] : undefined
  if (!person || !format) return null
  const data = await dataOf(rights, site.site, person)
  const { why } = asked.texts
  const answer = answerOf({ site, request, person, data, periods: rights.periodsOf(site.site), why, now: rights.now() })
  return new Response(format.of(answer, rights.publicUrl), {
    headers: {
      'content-type': format.type,
      'content-disposition': `attachment; filename="answer-${request.id}.${asked.format}"`,
      'cache-control': 'private, no-store',
      'x-robots-tag': 'noindex',
    },
  })
}
