import { ContractError } from '../../contract/errors.js'
import { StoreError } from '../stores/store.js'
import { problemResponse, Refusal } from './refusal.js'

const RETRY_AFTER_SECONDS = 5

/**
 * Turns whatever a route threw into an answer. What is nobody's fault outside
 * gets one line in the log, by the error's own words: these never hold what a visitor sent.
 */
export function errorResponse(error: unknown, log: (line: string) => void): Response {
  if (error instanceof Refusal) return problemResponse(error)
  if (error instanceof ContractError) {
    return problemResponse(new Refusal(error.code === 'INVALID_JSON' ? 400 : 422, error.code, error.message))
  }
  log(lineOf(error))
  return problemResponse(
    error instanceof StoreError
      ? new Refusal(503, 'UNAVAILABLE', 'Nothing can be kept now; send it again later.', {
          retryAfterSeconds: RETRY_AFTER_SECONDS,
        })
      : new Refusal(500, 'INTERNAL', 'This is a fault of the server. Its log has a line about it.'),
  )
}

/** An error and its causes in one line for the log. */
export function lineOf(error: unknown): string {
  return `${error instanceof StoreError ? 'store' : 'server'}: ${causes(error).join(': ')}`
}

function causes(error: unknown): string[] {
  if (!(error instanceof Error)) return [typeof error]
  return [
    `${error.name} ${error.message}`.replace(/\s+/g, ' '),
    ...(error.cause === undefined ? [] : causes(error.cause)),
  ]
}
