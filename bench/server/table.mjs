import { median } from '../report/figures.mjs'

/** What DESIGN asks of the server: the part of bare `node:http`, and the slowest of a hundred in milliseconds. */
const GOALS = { 50: { ratio: 0.33, p99: 20 }, 500: { ratio: 0.33, p99: 100 } }

const whole = number => (number === null || !Number.isFinite(number) ? '–' : Math.round(number).toLocaleString('en'))

/**
 * A line for each number of connections and subject; medians of the rounds.
 *
 * @param {{ connections: number[], subjects: { id: string, label: string }[],
 *   figures: Map<string, { perSecond: number, p50?: number, p99?: number }[]> }} run
 */
export function table({ connections, subjects, figures }) {
  const of = (id, count, name) => median((figures.get(`${id} ${count}`) ?? []).map(figure => figure[name] ?? null))
  const lines = connections.flatMap(count => {
    const floor = of('node-http', count, 'perSecond')
    const rows = subjects.map(({ id, label }) => {
      const [rate, p50, p99, cpu] = ['perSecond', 'p50', 'p99', 'cpu'].map(name => of(id, count, name))
      const ratio = rate / floor
      const { ratio: atLeast, p99: atMost } = GOALS[count]
      const isMet = ratio >= atLeast && p99 <= atMost
      return [
        count,
        label,
        whole(rate),
        `${ratio.toFixed(2)}x`,
        whole(p50),
        whole(p99),
        whole(cpu),
        id === 'askfirst' ? met(isMet) : '',
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
    'goal met',
  ]
  const dashes = ['--:', '---', '--:', '--:', '--:', '--:', '--:', '---']
  return [head, dashes, ...lines].map(cells => `| ${cells.join(' | ')} |`).join('\n')
}

const met = isMet => (isMet ? 'yes' : '**no**')
