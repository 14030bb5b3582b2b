import type { Dialect } from '../conditions.js'

export const POSTGRES: Dialect = { placeholder: n => `$${n}`, position: 'strpos', idOf: id => id }
