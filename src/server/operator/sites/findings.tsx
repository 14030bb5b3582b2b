import type { Finding } from '../../../lint/finding.js'
import { Message } from '../frame/message.js'
import type { OperatorContext } from '../frame/route.js'
import { filled } from '../frame/speech.js'

export interface FindingsProps {
  readonly c: OperatorContext
  readonly findings: readonly Finding[]
}

/** Enough of a value to recognise it. */
const QUOTED_CHARS = 120

/** What `askfirst check-config` says, in its own words, which are English. */
export function Findings({ c, findings }: FindingsProps) {
  const t = c.var.texts.sites
  const errors = findings.filter(({ level }) => level === 'error').length
  const values = { errors, warnings: findings.length - errors }
  return (
    <section aria-labelledby="findings">
      <h2 id="findings">{t.findings}</h2>
      <Message isMistake={errors > 0}>{filled(findings.length === 0 ? t.isRight : t.found, values)}</Message>
      <ul class="notes">
        {findings.map(finding => (
          <li>
            <strong class={finding.level === 'error' ? 'no' : ''}>{t.levels[finding.level]}</strong>{' '}
            <code>{finding.rule}</code>
            <div lang="en">
              <code>{finding.path || '{}'}</code> is{' '}
              <code>{String(JSON.stringify(finding.given)).slice(0, QUOTED_CHARS)}</code>; {finding.allowed}.{' '}
              {finding.todo}
            </div>
          </li>
        ))}
      </ul>
      <p class="hint">{t.noLook}</p>
    </section>
  )
}
