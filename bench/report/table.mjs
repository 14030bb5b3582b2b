import { best, isMet, median, ratio } from './figures.mjs'

const OF = { peers: 'best peer', floor: 'floor', none: 'no tool' }
const ANSWER = new Map([
  [true, 'yes'],
  [false, '**no**'],
  [null, '–'],
])

function written(figure) {
  if (figure === null) return 'never'
  if (figure >= 100 || Number.isInteger(figure)) return String(Math.round(figure))
  return figure.toFixed(figure >= 10 ? 1 : 2)
}

const goalOf = ({ of, atMost }, unit) => (of ? `≤ ${atMost}x ${OF[of]}` : `≤ ${atMost} ${unit}`.trim())

/**
 * The Markdown table: a line a row, a column a subject, medians of the rounds.
 *
 * @param {object} run
 * @param {readonly { id: string, label: string, unit: string, goal: object }[]} run.rows
 * @param {readonly { id: string, label: string }[]} run.ours - the first is held to the goals
 * @param {{ id: string, label: string }} run.floor
 * @param {readonly { id: string, label: string }[]} run.peers
 * @param {(row: string, subject: string) => readonly (number | null)[]} run.figures - one a round
 */
export function table({ rows, ours, floor, peers, figures }) {
  const subjects = [...ours, floor, ...peers]
  const head = ['Row', ...subjects.map(({ label }) => label), 'no tool', 'to best peer', 'to floor', 'goal', 'met']
  const lines = rows.map(({ id, label, unit, goal }) => {
    const of = ({ id: subject }) => median(figures(id, subject))
    const mine = of(ours[0])
    const beside = { peers: best(peers.map(of)), floor: of(floor), none: median(figures(id, 'none')) }
    const to = theirs => {
      const compared = ratio(mine, theirs)
      return compared === null ? '–' : `${compared.toFixed(2)}x`
    }
    return [
      unit ? `${label}, ${unit}` : label,
      ...subjects.map(subject => written(of(subject))),
      figures(id, 'none').some(figure => figure !== null) ? written(beside.none) : '–',
      to(beside.peers),
      to(beside.floor),
      goalOf(goal, unit),
      ANSWER.get(isMet(goal, mine, beside)),
    ]
  })
  const dashes = head.map((_, column) => (column === 0 ? '---' : '--:'))
  return [head, dashes, ...lines].map(cells => `| ${cells.join(' | ')} |`).join('\n')
}
