import type { OperatorContext } from '../frame/route.js'
import { filled } from '../frame/speech.js'
import { Time } from '../frame/words.js'
import type { Run } from './runs.js'

const FINDINGS_SHOWN = 50

export interface RunListProps {
  readonly c: OperatorContext
  /** The newest first. */
  readonly runs: readonly Run[]
  readonly isStill: boolean
}

/** What was verified, the newest first, with what came out. */
export function RunList({ c, runs, isStill }: RunListProps) {
  const t = c.var.texts.integrity
  if (runs.length === 0) return <p>{t.neverVerified}</p>
  return (
    <ol class="runs">
      {runs.map(run => (
        <li>
          <Time at={run.at} /> · {run.operator}
          {run.state === 'running' && <Progress c={c} run={run} isStill={isStill} />}
          {run.state === 'stopped' && <p class="decision refused">{t.stopped}</p>}
          {run.verdict && <Outcome c={c} run={run} />}
        </li>
      ))}
    </ol>
  )
}

function Progress({ c, run, isStill }: { readonly c: OperatorContext; readonly run: Run; readonly isStill: boolean }) {
  const { base, site, texts } = c.var
  const t = texts.integrity
  const href = `${base}/integrity?site=${encodeURIComponent(site.site)}`
  return (
    <>
      <p>
        <label for={`run-${run.id}`}>{filled(t.running, { done: run.done, size: run.size })}</label>{' '}
        <progress id={`run-${run.id}`} max={Math.max(1, run.size)} value={run.done} />
      </p>
      <p>
        {isStill ? t.isStill : t.isRefreshing}{' '}
        <a href={isStill ? href : `${href}&still`}>{isStill ? t.look : t.beStill}</a>
      </p>
    </>
  )
}

function Outcome({ c, run: { verdict } }: { readonly c: OperatorContext; readonly run: Run }) {
  const t = c.var.texts.integrity
  if (!verdict) return null
  const { findings, facts } = verdict
  if (findings.length === 0) {
    return (
      <>
        <p class="decision given">{t.holds}</p>
        {facts.map(fact => (
          <p lang="en">{fact}</p>
        ))}
      </>
    )
  }
  return (
    <>
      <p class="decision refused">{filled(t.doesNotHold, { count: findings.length })}</p>
      <ul lang="en">
        {findings.slice(0, FINDINGS_SHOWN).map(({ code, about, message }) => (
          <li>
            <code>{code}</code> {about}: {message}
          </li>
        ))}
      </ul>
      {findings.length > FINDINGS_SHOWN && <p>{filled(t.moreFindings, { count: findings.length - FINDINGS_SHOWN })}</p>}
    </>
  )
}
