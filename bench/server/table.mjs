import { median } from '../report/figures.mjs'

/** What DESIGN asks of the server: the part of bare `node:http`, and the slowest of a hundred in milliseconds. */
const GOALS = {
  'Askfirst, SQLite 50': { ratio: 0.33, p99: 20 },
  'Askfirst, SQLite 500': { ratio: 0.33, p99: 100 },
  'Askfirst, PostgreSQL, 2 processes 500': { ratio: 0.4, p99: 100 },
}

/** What the others are compared to. */
export const FLOOR = 'bare `node:http`'

const whole = number => (number === null || !Number.isFinite(number) ? '–' : Math.round(number).toLocaleString('en'))

/**
 * A line for each number of connections and subject; medians of the rounds.
 *
 * @param {{ connections: number[], subjects: { label: string }[],
 *   figures: Map<string, { perSecond: number, p50?: number, p99?: number }[]> }} run
 */
export function table({ connections, subjects, figures }) {
  const of = (label, count, name) =>
    median((figures.get(`${label} ${count}`) ?? []).map(figure => figure[name] ?? null))
  const lines = connections.flatMap(count => {
    const floor = of(FLOOR, count, 'perSecond')
    const rows = subjects.map(({ label }) => {
      const [rate, p50, p99, cpu] = ['perSecond', 'p50', 'p99', 'cpu'].map(name => of(label, count, name))
      const ratio = rate / floor
      return [
        count,
        label,
        whole(rate),
        `${ratio.toFixed(2)}x`,
        whole(p50),
        whole(p99),
        whole(cpu),
        goal(GOALS[`${label} ${count}`], ratio, p99),
      ]
    })
    const raw = of('raw-commits', count, 'perSecond')
    return [
      ...rows,
      [count, `raw SQLite, ${count} rows a commit`, whole(raw), `${(raw / floor).toFixed(2)}x`, '–', '–', '–', ''],
    ]
  })
  const head = [
    'Connections',
    'Subject',
    'a second',
    'to `node:http`',
    'p50, ms',
    'p99, ms',
    'CPU, µs each',
    'goal: ratio, p99',
  ]
  const dashes = ['--:', '---', '--:', '--:', '--:', '--:', '--:', '---']
  return [head, dashes, ...lines].map(cells => `| ${cells.join(' | ')} |`).join('\n')
}

function goal(given, ratio, p99) {
  if (!given) return ''
  if (!(ratio > 0)) return met(false)
  return `${given.ratio}x: ${met(ratio >= given.ratio)}, ${given.p99} ms: ${met(p99 <= given.p99)}`
}

const met = isMet => (isMet ? 'yes' : '**no**')
