import type { OperatorTexts } from '../../../i18n/operator/texts.js'
import type { Numbers } from './numbers.js'
import type { Series } from './series.js'

interface GroupTableProps {
  readonly heading: string
  readonly series: Series
  titleOf(group: string): string
  readonly numbers: Numbers
  readonly texts: OperatorTexts
}

/** More than anybody reads on a page; the file has all. */
const ROWS_AT_MOST = 50

/** Each group over the whole period. */
export function GroupTable({ heading, series, titleOf, numbers, texts: { overview: t } }: GroupTableProps) {
  return (
    <div class="scroll" tabindex={0} role="group" aria-label={heading}>
      <table>
        <caption class="unseen">{heading}</caption>
        <thead>
          <tr>
            <th scope="col">{heading}</th>
            {[t.decisions, t.yes, t.rate].map(title => (
              <th scope="col" class="number">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {series.groups.slice(0, ROWS_AT_MOST).map((group, i) => {
            const total = series.totals[i] ?? { decisions: 0, granted: 0 }
            return (
              <tr>
                <th scope="row">{titleOf(group)}</th>
                <td class="number">{numbers.count(total.decisions)}</td>
                <td class="number">{numbers.count(total.granted)}</td>
                <td class="number">{numbers.percent(total)}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
