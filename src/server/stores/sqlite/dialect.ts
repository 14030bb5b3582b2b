import type { Dialect } from '../conditions.js'
import { uuidBytes } from './row.js'

export const SQLITE: Dialect = { placeholder: () => '?', position: 'instr', idOf: uuidBytes }
