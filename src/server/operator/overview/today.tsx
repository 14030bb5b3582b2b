import type { Decision } from '../../../contract/receipt.js'
import type { OperatorTexts } from '../../../i18n/operator/texts.js'
import type { Rate } from '../../stores/rates.js'
import { DECISIONS } from '../receipts/filter.js'
import type { Numbers } from './numbers.js'
import type { Sum } from './series.js'

interface TodayProps {
  readonly today: readonly Rate[]
  readonly lastWeek: readonly Rate[]
  readonly numbers: Numbers
  readonly texts: OperatorTexts
}

/** This day beside the same weekday a week before: most sites have another Sunday than Monday. */
export function Today({ today, lastWeek, numbers, texts }: TodayProps) {
  const { overview: t, receipts } = texts
  const days = [
    [t.today, today],
    [t.lastWeek, lastWeek],
  ] as const
  return (
    <div class="days">
      {days.map(([title, rates]) => (
        <section class="sheet">
          <h2>{title}</h2>
          <dl class="numbers">
            <Figure name={t.decisions} value={numbers.count(sumOf(rates).decisions)} />
            <Figure name={t.rate} value={numbers.percent(sumOf(rates))} />
            {DECISIONS.map(decision => (
              <div>
                <dt>{receipts.decisions[decision]}</dt>
                <dd>{numbers.count(countOf(rates, decision))}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  )
}

const Figure = ({ name, value }: { readonly name: string; readonly value: string }) => (
  <div>
    <dt>{name}</dt>
    <dd>
      <strong>{value}</strong>
    </dd>
  </div>
)

const countOf = (rates: readonly Rate[], decision: Decision): number =>
  rates.find(rate => rate.decision === decision)?.decisions ?? 0

const sumOf = (rates: readonly Rate[]): Sum => ({
  decisions: rates.reduce((sum, rate) => sum + rate.decisions, 0),
  granted: rates.reduce((sum, rate) => sum + rate.granted, 0),
})
