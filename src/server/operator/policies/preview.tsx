import { htmlOf } from '../../policies/markdown.js'
import type { PolicyText } from '../../policies/policy.js'
import { directionOf } from '../../policies/speech.js'
import type { Here } from './here.js'

export interface PreviewProps {
  readonly here: Here
  readonly id: string
  readonly text: PolicyText
}

/** A draft as it would be read. */
export function Preview({ here, id, text }: PreviewProps) {
  const { preview: t, back, texts } = here.t
  const { language, summary, body } = text
  const its = { lang: language, dir: directionOf(language) }
  const part = (title: string, source: string) => (
    <section class="sheet">
      <h2>{title}</h2>
      {/* Made harmless by htmlOf. */}
      <div {...its} dangerouslySetInnerHTML={{ __html: htmlOf(source) }} />
    </section>
  )
  return (
    <>
      <p class="message">{t.text}</p>
      {summary !== '' && part(t.summary, summary)}
      {body === '' ? <p>{t.empty}</p> : part(t.body, body)}
      <p class="links">
        {here.mayWrite && <a href={here.link(`/${id}/text`, { language })}>{texts.edit}</a>}{' '}
        <a href={here.link(`/${id}`)}>{back}</a>
      </p>
    </>
  )
}
