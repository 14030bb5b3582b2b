import type { OperatorTexts } from '../../../i18n/operator/texts.js'
import type { Hold } from '../../rights/retention/hold.js'
import type { Counts } from '../../rights/retention/run.js'
import { filled } from '../frame/speech.js'
import { CountList } from './page.js'

export interface OutlookPageProps {
  readonly base: string
  readonly site: string
  readonly counts: Counts
  readonly holds: readonly Hold[]
  readonly texts: OperatorTexts['retention']
}

/** What a run would do now, counted by the run itself; and the button that makes it. */
export function OutlookPage({ base, site, counts, holds, texts: t }: OutlookPageProps) {
  const query = `?site=${encodeURIComponent(site)}`
  const { held, ...going } = counts
  const isNothing = Object.values(going).every(count => count === 0)
  return (
    <form class="form" method="post" action={`${base}/retention/run${query}`}>
      {isNothing ? <p>{t.outlook.nothing}</p> : <CountList counts={{ ...counts, held: 0 }} texts={t} />}
      {held > 0 && (
        <p class="message">{filled(t.outlook.held, { held, reasons: holds.map(({ reason }) => reason).join('; ') })}</p>
      )}
      <p>{t.outlook.final}</p>
      <p class="actions">
        <button type="submit" class="grave">
          {t.outlook.run}
        </button>
        <a href={`${base}/retention${query}`}>{t.outlook.back}</a>
      </p>
    </form>
  )
}
