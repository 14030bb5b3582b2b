import { StoreError } from '../store.js'

/**
 * Classes of SQLSTATE whose messages speak of the server, not of what was sent to it: connection, authorisation,
 * database name, resources, limits, locks, operators' doings, read-only, system.
 *
 * @see https://www.postgresql.org/docs/current/errcodes-appendix.html
 */
const OF_THE_SERVER = /^(08|25|28|3D|40|53|54|55|57|58|XX)/

/** Another transaction was faster, and this one has left nothing behind: done again, it may succeed. */
const MAY_SUCCEED_AGAIN = new Set(['40001', '40P01'])

export const mayBeDoneAgain = (error: unknown): boolean => MAY_SUCCEED_AGAIN.has(sqlStateOf(error))

/**
 * One kind of error for whatever the database or the way to it answers.
 *
 * PostgreSQL quotes values in its messages, and those are a visitor's: of an error about values only the code is told.
 */
export function storeErrorOf(error: unknown): StoreError {
  if (error instanceof StoreError) return error
  // A name with several addresses fails once for each, and says nothing itself.
  if (error instanceof AggregateError) return storeErrorOf(error.errors[0])
  const code = sqlStateOf(error)
  const isAboutValues = /^[0-9A-Z]{5}$/.test(code) && !OF_THE_SERVER.test(code)
  const cause = isAboutValues
    ? Object.assign(new Error(`PostgreSQL refused it with SQLSTATE ${code}`), { code })
    : error
  return new StoreError('The database cannot do this now', cause)
}

export const sqlStateOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
