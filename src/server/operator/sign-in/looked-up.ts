import { APIError } from 'better-auth'
import { StoreError } from '../../stores/store.js'

/**
 * What better-auth answers, its refusals included. When it fails instead, its database does:
 * that is nobody's wrong link or session, and is asked again later.
 *
 * @throws {StoreError}
 */
export async function lookedUp<T>(ask: () => Promise<T>): Promise<T> {
  let answer: T
  try {
    answer = await ask()
  } catch (error) {
    if (error instanceof APIError && error.statusCode < 500) throw error
    throw new StoreError('Operators cannot be looked up now', error)
  }
  if (answer instanceof Response && answer.status >= 500) throw new StoreError('Operators cannot be looked up now')
  return answer
}
