import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { OperatorDeps } from '../deps.js'
import { problem } from './problem.js'
import type { OperatorRoute } from './route.js'

/** Exactly this shape of names, so that no path leads out of the folder. */
const ISLAND = /^[a-z][a-z-]{0,40}\.(js|css)$/
const TYPES = { js: 'text/javascript; charset=utf-8', css: 'text/css; charset=utf-8' } as const

/** The pages' own scripts: charts, progress, what arrives meanwhile. Each page works without. */
export const islandRoutes = ({ dist }: OperatorDeps): readonly OperatorRoute[] => [
  {
    method: 'GET',
    path: '/islands/:file',
    least: 'anybody',
    on: 'server',
    answer: async c => {
      const [file = '', kind] = ISLAND.exec(c.req.param('file') ?? '') ?? []
      const text = kind ? await readFile(join(dist, 'operator', file), 'utf8').catch(() => null) : null
      if (text === null) return problem(404, 'NOT_FOUND', 'There is no such file.')
      const headers = { 'Content-Type': TYPES[kind as keyof typeof TYPES], 'Cache-Control': 'private, max-age=300' }
      return new Response(text, { headers })
    },
  },
]
