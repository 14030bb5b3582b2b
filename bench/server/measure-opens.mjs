// What an open costs: the pixel of a mail beside a bare node:http that answers the same picture.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { median } from '../report/figures.mjs'
import { fetchPixels, pixelPaths } from './opens.mjs'
import { start } from './process.mjs'

const CONNECTIONS = 50
const WARM_UP_SECONDS = 3
/** DESIGN's: the part of bare `node:http`. */
const GOAL = 0.5

const SUBJECTS = [
  { label: 'bare `node:http` pixel', name: 'node-http-pixel' },
  { label: 'Askfirst, nobody has agreed: counted', name: 'askfirst-opens', mode: 'nobody' },
  { label: 'Askfirst, all have agreed: recorded, on disk', name: 'askfirst-opens', mode: 'agreed' },
]

/** @returns {Promise<string>} a table of medians */
export async function measureOpens(rounds, seconds) {
  const folder = mkdtempSync(join(tmpdir(), 'askfirst-opens-'))
  const paths = pixelPaths()
  const figures = SUBJECTS.map(() => [])
  try {
    for (let round = 0; round < rounds; round++) {
      for (const [i, { name, mode }] of SUBJECTS.entries()) {
        const { said, cpuMs, stop } = await start(name, join(folder, `${round}-${i}.db`), mode ?? '')
        try {
          await fetchPixels({ port: said.port, paths, connections: CONNECTIONS, seconds: WARM_UP_SECONDS })
          const before = await cpuMs()
          const figure = await fetchPixels({ port: said.port, paths, connections: CONNECTIONS, seconds })
          figures[i].push({ ...figure, cpu: (((await cpuMs()) - before) * 1000) / figure.answered })
        } finally {
          await stop()
        }
      }
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
  return table(figures)
}

const HEAD = [
  `Opens, ${CONNECTIONS} connections`,
  'a second',
  'to `node:http`',
  'processor, µs',
  'to `node:http`',
  'p50, ms',
  'p99, ms',
  'goal met',
]

/** The processor is what the measured process alone used of it: other programs of the machine do not count. */
function table(figures) {
  const of = (i, name) => median(figures[i].map(figure => figure[name]))
  const whole = number => Math.round(number).toLocaleString('en')
  const rows = SUBJECTS.map(({ label }, i) => {
    const ratio = of(i, 'perSecond') / of(0, 'perSecond')
    return [
      label,
      whole(of(i, 'perSecond')),
      `${ratio.toFixed(2)}x`,
      whole(of(i, 'cpu')),
      `${(of(0, 'cpu') / of(i, 'cpu')).toFixed(2)}x`,
      whole(of(i, 'p50')),
      whole(of(i, 'p99')),
      i === 0 ? '' : ratio >= GOAL ? 'yes' : '**no**',
    ]
  })
  return [HEAD, ['---', '--:', '--:', '--:', '--:', '--:', '--:', '---'], ...rows]
    .map(cells => `| ${cells.join(' | ')} |`)
    .join('\n')
}
