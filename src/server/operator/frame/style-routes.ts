import type { OperatorRoute } from './route.js'
import { STYLE, STYLE_FILE } from './style.js'

const A_YEAR = 'public, max-age=31536000, immutable'

export const styleRoutes: readonly OperatorRoute[] = [
  {
    method: 'GET',
    path: `/${STYLE_FILE}`,
    least: 'anybody',
    on: 'server',
    answer: c => c.body(STYLE, 200, { 'Content-Type': 'text/css; charset=utf-8', 'Cache-Control': A_YEAR }),
  },
]
