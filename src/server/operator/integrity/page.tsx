import { isAtLeast } from '../access/role.js'
import { Facts } from '../frame/facts.js'
import { TextField } from '../frame/field.js'
import { Message } from '../frame/message.js'
import type { OperatorContext } from '../frame/route.js'
import { filled } from '../frame/speech.js'
import { Time } from '../frame/words.js'
import type { ReadEvidence } from './evidence-form.js'
import { RunList } from './run-list.js'
import type { Run } from './runs.js'
import type { LogState } from './state.js'

export interface IntegrityPageProps {
  readonly c: OperatorContext
  /** `null`: the site has no log. */
  readonly state: LogState | null
  /** The newest first. */
  readonly runs: readonly Run[]
  /** Whether the reader has asked the page not to load itself again. */
  readonly isStill: boolean
  readonly evidence: ReadEvidence
}

/** How a site's log is, whether it holds, and what can be shown to others. */
export function IntegrityPage({ c, state, runs, isStill, evidence }: IntegrityPageProps) {
  const { base, role, site, texts } = c.var
  const t = texts.integrity
  const mayAct = isAtLeast(role, 'officer')
  const query = `site=${encodeURIComponent(site.site)}`
  return (
    <>
      <p>{t.intro}</p>
      {state ? <LogFacts c={c} state={state} /> : <Message isMistake>{t.noLog}</Message>}
      <h2>{t.verify}</h2>
      <p>{t.verifyText}</p>
      <RunList c={c} runs={runs} isStill={isStill} />
      {mayAct && runs[0]?.state !== 'running' && (
        <form method="post" action={`${base}/integrity/verify?${query}`}>
          <button type="submit">{t.verifyButton}</button>
        </form>
      )}
      {state && mayAct && <EvidenceSection c={c} evidence={evidence} />}
      {state && <Keys c={c} state={state} />}
    </>
  )
}

function LogFacts({ c, state }: { readonly c: OperatorContext; readonly state: LogState }) {
  const t = c.var.texts.integrity
  const lag = state.lagMs === 0 ? t.noLag : filled(t.lagText, { seconds: Math.ceil(state.lagMs / 1000) })
  return (
    <Facts
      facts={[
        [t.log, <code>{state.origin}</code>],
        [t.size, state.size.toLocaleString(c.var.language)],
        [t.newestAt, state.newestAt === null ? '–' : <Time at={state.newestAt} />],
        [t.lag, lag],
        [t.root, <code>{state.root}</code>],
      ]}
    />
  )
}

function EvidenceSection({ c, evidence: { form, mistakes } }: Pick<IntegrityPageProps, 'c' | 'evidence'>) {
  const { base, site, texts } = c.var
  const t = texts.integrity
  const day = (name: 'from' | 'to') => ({
    name,
    label: t[name],
    value: form[name],
    mistake: mistakes.get(name),
    type: /^(\d{4}-\d\d-\d\d)?$/.test(form[name]) ? ('date' as const) : ('text' as const),
    isOptional: true,
  })
  return (
    <section aria-labelledby="evidence">
      <h2 id="evidence">{t.evidence}</h2>
      <p>{t.evidenceText}</p>
      {mistakes.size > 0 && <Message isMistake>{t.noEvidence}</Message>}
      <form class="filter" method="get" action={`${base}/integrity/evidence`} aria-labelledby="evidence">
        <input type="hidden" name="site" value={site.site} />
        <TextField name="receipt" label={t.receipt} value={form.receipt} mistake={mistakes.get('receipt')} isOptional />
        <TextField {...day('from')} />
        <TextField {...day('to')} />
        <div class="actions">
          <button type="submit">{t.download}</button>
        </div>
      </form>
    </section>
  )
}

function Keys({ c, state }: { readonly c: OperatorContext; readonly state: LogState }) {
  const t = c.var.texts.integrity
  return (
    <section aria-labelledby="keys">
      <h2 id="keys">{t.keys}</h2>
      <p>{t.keysText}</p>
      <ul class="keys">
        {state.keys.map(({ fingerprint, line, madeAt, signsUntil }) => (
          <li>
            <p>
              {signsUntil === null ? t.signsNow : t.signsUntil}
              {signsUntil !== null && <Time at={signsUntil} />} · {t.madeAt} <Time at={madeAt} />
            </p>
            <p>
              {t.fingerprint}: <code>{fingerprint.replace(/(.{4})(?=.)/g, '$1 ')}</code>
            </p>
            <p>
              {t.keyLine}: <code>{line}</code>
            </p>
          </li>
        ))}
      </ul>
      <h3>{t.checkpoint}</h3>
      <pre tabindex={0} aria-label={t.checkpoint}>
        {state.checkpoint}
      </pre>
    </section>
  )
}
