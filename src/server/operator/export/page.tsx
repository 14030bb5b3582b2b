import type { OperatorTexts } from '../../../i18n/operator/texts.js'
import { Facts } from '../frame/facts.js'
import { filled, type Language } from '../frame/speech.js'
import { type AskedFilter, FIELDS, queryOf } from '../receipts/filter.js'
import { FORMATS } from './formats.js'

export interface ExportPageProps {
  readonly base: string
  readonly asked: AskedFilter
  /** `null`: not known beforehand. */
  readonly total: number | null
  readonly language: Language
  readonly texts: OperatorTexts
}

/** What will be in the file, and in which form. The form is a plain download; the island `export` shows how far it is. */
export function ExportPage({ base, asked, total, language, texts }: ExportPageProps) {
  const t = texts.export
  const { form, mistakes } = asked
  const narrowed = FIELDS.filter(field => field !== 'site' && form[field] !== '')
  const list = `${base}/receipts${queryOf(form)}`
  return (
    <>
      <Facts
        facts={[
          [texts.receipts.list.site, form.site],
          ...narrowed.map(field => [field === 'site' ? '' : texts.receipts.filter[field], form[field]] as const),
          [t.receipts, total === null ? t.unknown : new Intl.NumberFormat(language).format(total)],
        ]}
      />
      <p>
        <a href={list}>{t.change}</a>
      </p>
      {mistakes.size > 0 ? (
        <p class="message" role="alert">
          {[...mistakes.values()].join(' ')}
        </p>
      ) : (
        <form class="download" method="get" action={`${base}/export/file`} data-total={total ?? ''}>
          {FIELDS.filter(field => form[field] !== '').map(field => (
            <input type="hidden" name={field} value={form[field]} />
          ))}
          <label for="format">{t.format}</label>
          <select id="format" name="format" aria-describedby="about-formats">
            {[...FORMATS.keys()].map(name => (
              <option value={name}>{t.formats[name as keyof typeof t.formats] ?? name}</option>
            ))}
          </select>
          <button type="submit">{t.download}</button>
        </form>
      )}
      <div id="progress" hidden data-texts={JSON.stringify(t.progress)}>
        <label for="bar">{t.progress.label}</label>
        <progress id="bar" />
        <p role="status" />
        <button type="button" class="quiet" />
      </div>
      <p id="about-formats" class="soft">
        {filled(t.about, { example: `${base}/export/file` })}
      </p>
    </>
  )
}
