import uPlot from 'uplot'
import { coloursOf } from './plot/colours.js'
import { columnsOf } from './plot/columns.js'

const HEIGHT = 260
/** Lines are told apart without their colours too. */
const DASHES: readonly (readonly number[])[] = [[], [8, 4], [2, 3], [12, 3, 2, 3], [5, 2], [1, 5]]

/** Draws the plot of a table into `box`, in the page's colours, as wide as there is room. */
function draw(box: HTMLElement, table: HTMLTableElement): uPlot {
  const { times, titles, values } = columnsOf(table)
  const { ink, lines } = coloursOf(box, titles.length)
  const { lang } = box.ownerDocument.documentElement
  const counts = new Intl.NumberFormat(lang)
  const percents = new Intl.NumberFormat(lang, { style: 'percent', maximumFractionDigits: 1 })
  const isRate = box.dataset['kind'] === 'rate'
  const said = (value: number | null): string =>
    value === null ? '–' : isRate ? percents.format(value) : counts.format(value)
  const axis = { stroke: ink, grid: { stroke: `color-mix(in srgb, ${ink} 15%, transparent)` } }
  return new uPlot(
    {
      width: box.clientWidth - 24,
      height: HEIGHT,
      // Days are those of UTC.
      tzDate: at => uPlot.tzDate(new Date(at * 1000), 'UTC'),
      scales: { y: { range: isRate ? [0, 1] : (_, __, max) => [0, Math.max(1, max)] } },
      axes: [
        { ...axis, values: (_, ticks) => ticks.map(at => new Date(at * 1000).toISOString().slice(5, 10)) },
        { ...axis, size: 60, values: (_, ticks) => ticks.map(said) },
      ],
      series: [
        { label: table.tHead?.rows[0]?.cells[0]?.textContent ?? '', value: '{YYYY}-{MM}-{DD}' },
        ...titles.map((label, i) => ({
          label,
          stroke: lines[i] ?? ink,
          width: 2,
          dash: [...(DASHES[i % DASHES.length] ?? [])],
          value: (_: uPlot, value: number | null) => said(value),
        })),
      ],
    },
    [times, ...values],
    box,
  )
}

for (const box of document.querySelectorAll<HTMLElement>('[data-plot]')) {
  const table = document.getElementById(box.dataset['plot'] ?? '')
  if (!(table instanceof HTMLTableElement)) continue
  box.hidden = false
  let plot = draw(box, table)
  // The table stays, for whoever opens it.
  table.closest('details')?.removeAttribute('open')
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => {
    plot.destroy()
    plot = draw(box, table)
  })
  new ResizeObserver(() => plot.setSize({ width: box.clientWidth - 24, height: HEIGHT })).observe(box)
}
