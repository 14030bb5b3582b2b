import type { ComponentChildren } from 'preact'
import type { OperatorTexts } from '../../../i18n/operator/texts.js'
import { dayOf } from '../../day.js'
import { filled } from '../frame/speech.js'
import { type Numbers, rateOf } from './numbers.js'
import type { Series, Sum } from './series.js'

interface PlottedProps {
  readonly id: string
  readonly title: string
  readonly series: Series
  /** What is drawn: how many decisions, or what part of them was a yes. */
  readonly kind: 'count' | 'rate'
  titleOf(group: string): string
  /** Where the numbers are as a file. */
  readonly csv: string
  readonly numbers: Numbers
  readonly texts: OperatorTexts
  readonly children?: ComponentChildren
}

/** Numbers over time, as a table from which the island `chart` draws the plot above it: they are on the page once. */
export function Plotted({ id, title, series, kind, titleOf, csv, numbers, texts, children }: PlottedProps) {
  const t = texts.overview
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
      <div
        class="plot"
        data-plot={`${id}-table`}
        data-kind={kind}
        role="img"
        aria-label={filled(t.plot, { title })}
        hidden
      />
      <details open>
        <summary>{t.asTable}</summary>
        <div class="scroll" tabindex={0} role="group" aria-label={title}>
          <table id={`${id}-table`}>
            <caption class="unseen">{title}</caption>
            <thead>
              <tr>
                <th scope="col">{series.unit === 'day' ? t.day : t.week}</th>
                {series.groups.map(group => (
                  <th scope="col" class="number">
                    {titleOf(group)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {series.times.map((time, i) => (
                <tr>
                  <th scope="row">
                    <time datetime={dayOf(time)}>{dayOf(time)}</time>
                  </th>
                  {series.sums[i]?.map(sum => (
                    <td class="number" data-value={valueOf(sum, kind) ?? ''}>
                      {kind === 'rate' ? numbers.percent(sum) : numbers.count(sum.decisions)}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
      <p class="export">
        <a href={csv} download aria-label={filled(t.csvOf, { title })}>
          {t.csv}
        </a>
      </p>
    </section>
  )
}

const valueOf = (sum: Sum, kind: PlottedProps['kind']): number | null => (kind === 'rate' ? rateOf(sum) : sum.decisions)
