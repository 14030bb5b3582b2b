import { Field } from '../frame/field.js'
import { Message } from '../frame/message.js'
import type { OperatorContext } from '../frame/route.js'
import { filled } from '../frame/speech.js'
import type { ConfigCheck } from './config-check.js'
import { Findings } from './findings.js'
import { sitePath } from './paths.js'
import { WhereToChange } from './site-config.js'
import { VisitorChangesList } from './visitor-changes-list.js'
import type { WrittenSite } from './written.js'

export interface ConfigPageProps {
  readonly c: OperatorContext
  /** The config in force at first, then as it was typed. */
  readonly typed: string
  /** `null`: nothing was asked yet. */
  readonly check: ConfigCheck | null
  readonly written: WrittenSite | undefined
}

/** What would be wrong with another config, and what it would change for visitors. Nothing is kept. */
export function ConfigPage({ c, typed, check, written }: ConfigPageProps) {
  const { site, texts } = c.var
  const t = texts.sites
  return (
    <>
      <p>{filled(t.tryText, { site: site.site })}</p>
      {check?.is === 'checked' && (
        <>
          <Findings c={c} findings={check.findings} />
          {check.changes && <VisitorChangesList c={c} changes={check.changes} />}
          <p>{t.nothingKept}</p>
        </>
      )}
      {written && <WhereToChange c={c} written={written} />}
      <ConfigForm c={c} typed={typed} mistake={check ? mistakeOf(check, c) : undefined} />
      <p>
        <a href={sitePath(c, '/sites')}>{t.back}</a>
      </p>
    </>
  )
}

function mistakeOf(check: ConfigCheck, { var: { site, texts } }: OperatorContext): string | undefined {
  const t = texts.sites
  if (check.is === 'checked') return undefined
  if (check.is === 'empty') return t.noConfig
  if (check.is === 'other-site') return filled(t.otherSite, { ...check, site: site.site })
  const { why, line } = check
  return line === null ? filled(t.noJson, { why }) : filled(t.noJsonInLine, { why, line })
}

interface ConfigFormProps {
  readonly c: OperatorContext
  readonly typed: string
  readonly mistake: string | undefined
}

function ConfigForm({ c, typed, mistake }: ConfigFormProps) {
  const t = c.var.texts.sites
  return (
    <form class="written" method="post" action={sitePath(c, '/sites/config')}>
      {mistake !== undefined && <Message isMistake>{t.notChecked}</Message>}
      <Field name="config" label={t.configLabel} mistake={mistake}>
        <textarea
          id="config"
          name="config"
          rows={24}
          required
          spellcheck={false}
          autocomplete="off"
          aria-invalid={mistake === undefined ? undefined : 'true'}
          aria-describedby={mistake === undefined ? undefined : 'config-mistake'}
        >
          {typed}
        </textarea>
      </Field>
      <div class="actions">
        <button type="submit">{t.checkConfigButton}</button>
      </div>
    </form>
  )
}
