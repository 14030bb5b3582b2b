import type { OperatorTexts } from '../../../i18n/operator/texts.js'
import { DAY_MS, dayOf } from '../../day.js'
import type { Hold } from '../../rights/retention/hold.js'
import { Cards } from '../frame/cards.js'
import { filled } from '../frame/speech.js'
import { Time } from '../frame/words.js'
import { DayInput } from '../requests/day-input.js'
import { Field } from '../requests/field.js'
import type { HoldMistakes, TypedHold } from './hold-form.js'

type Texts = OperatorTexts['retention']

export interface HoldsProps {
  readonly base: string
  readonly site: string
  readonly holds: readonly Hold[]
  readonly typed: TypedHold
  readonly mistakes: HoldMistakes
  /** Whether its reader may put something on hold. */
  readonly mayAct: boolean
  readonly texts: Texts
}

/** What is on hold, and the form for more. */
export function Holds(props: HoldsProps) {
  const { base, site, holds, mayAct, texts: t } = props
  const { whom, period, reason, since, lift } = t.hold
  return (
    <section aria-labelledby="holds">
      <h2 id="holds">{t.holds}</h2>
      <p>{t.holdsAbout}</p>
      {holds.length === 0 && <p>{t.noHolds}</p>}
      {holds.length > 0 && (
        <Cards caption={t.holds} titles={[whom, period, reason, since, lift]}>
          {holds.map(hold => (
            <tr role="row">
              <td role="cell">{hold.subject === null ? t.hold.everybody : <code>{hold.subject}</code>}</td>
              <td role="cell">{periodOf(hold, t)}</td>
              <td role="cell">{hold.reason}</td>
              <td role="cell" data-label={since}>
                <Time at={hold.since} /> {hold.operator}
              </td>
              <td role="cell">
                {mayAct && (
                  <a href={liftPath(base, hold)} aria-label={`${lift}: ${hold.reason}`}>
                    {lift}
                  </a>
                )}
              </td>
            </tr>
          ))}
        </Cards>
      )}
      {mayAct && <HoldForm {...props} base={base} site={site} />}
    </section>
  )
}

export const liftPath = (base: string, { id, site }: Pick<Hold, 'id' | 'site'>): string =>
  `${base}/retention/holds/${id}/lift?site=${encodeURIComponent(site)}`

function periodOf({ from, before }: Hold, { hold: t }: Texts): string {
  const parts = [
    ...(from === null ? [] : [filled(t.from, { from: dayOf(from) })]),
    ...(before === null ? [] : [filled(t.to, { to: dayOf(before - DAY_MS) })]),
  ]
  return parts.join(' ') || t.always
}

function HoldForm({ base, site, typed, mistakes, texts: t }: HoldsProps) {
  return (
    <form class="form" method="post" action={`${base}/retention/holds?site=${encodeURIComponent(site)}`}>
      <h3>{t.hold.new}</h3>
      {mistakes.size > 0 && (
        <p class="message" role="alert">
          {t.wrong.mistakes}
        </p>
      )}
      <Field name="subject" label={t.hold.subject} mistake={mistakes.get('subject')}>
        {described => <input {...described} type="text" value={typed.subject} autocomplete="off" />}
      </Field>
      <Field name="from" label={t.hold.fromDay} mistake={mistakes.get('from')}>
        {described => <DayInput described={described} value={typed.from} />}
      </Field>
      <Field name="to" label={t.hold.toDay} mistake={mistakes.get('to')}>
        {described => <DayInput described={described} value={typed.to} />}
      </Field>
      <Field name="reason" label={t.hold.reason} mistake={mistakes.get('reason')}>
        {described => <input {...described} type="text" value={typed.reason} />}
      </Field>
      <button type="submit">{t.hold.place}</button>
    </form>
  )
}
