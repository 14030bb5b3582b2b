import type { OperatorTexts } from '../../../i18n/operator/texts.js'
import type { Hold } from '../../rights/retention/hold.js'

export interface LiftHoldPageProps {
  readonly base: string
  readonly hold: Hold
  readonly action: string
  readonly texts: OperatorTexts['retention']
}

/** The end of a hold, asked once more. */
export function LiftHoldPage({ base, hold, action, texts: t }: LiftHoldPageProps) {
  return (
    <form class="form" method="post" action={action}>
      <p>
        <strong>{hold.reason}</strong>
      </p>
      <p>{t.hold.liftAbout}</p>
      <p class="actions">
        <button type="submit">{t.hold.liftButton}</button>
        <a href={`${base}/retention?site=${encodeURIComponent(hold.site)}`}>{t.outlook.back}</a>
      </p>
    </form>
  )
}
