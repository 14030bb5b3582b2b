import { page } from './page.js'
import type { OperatorContext } from './route.js'

/** The database cannot be asked now: said on a page, for a person asked. */
export async function unavailable(c: OperatorContext): Promise<Response> {
  const { unavailable: title, unavailableText } = c.var.texts.frame
  c.header('Retry-After', '5')
  return page(
    c,
    { title },
    <p class="message" role="alert">
      {unavailableText}
    </p>,
    503,
  )
}
