import { errorResponse, lineOf } from '../../http/errors.js'
import { Refusal } from '../../http/refusal.js'
import { StoreError } from '../../stores/store.js'
import { page } from './page.js'
import type { OperatorContext } from './route.js'

const RETRY_AFTER_SECONDS = 5

/**
 * What went wrong, as a page for people and as problem+json for programs. What is nobody's fault outside gets one line in
 * the log, by the error's own words.
 */
export function faultAnswer(error: unknown, c: OperatorContext, log: (line: string) => void) {
  if (c.var.forPrograms) return errorResponse(error, log)
  const t = c.var.texts.frame
  if (error instanceof Refusal) return page(c, { title: t.refused }, <p>{error.message}</p>, error.status)
  log(lineOf(error))
  const isAway = error instanceof StoreError
  if (isAway) c.header('Retry-After', String(RETRY_AFTER_SECONDS))
  const text = (
    <p class="message" role="alert">
      {isAway ? t.awayText : t.faultText}
    </p>
  )
  return page(c, { title: isAway ? t.away : t.fault }, text, isAway ? 503 : 500)
}
