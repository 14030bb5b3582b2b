import { readText } from '../../http/body.js'
import type { OperatorContext } from './route.js'

const FORM_BYTES_AT_MOST = 4096

/**
 * The fields of a form as its operator filled them in.
 *
 * @param bytesAtMost - default: 4096.
 * @throws {Refusal} 413 for a longer body, 408 for one that does not arrive.
 */
export const formOf = async (c: OperatorContext, bytesAtMost = FORM_BYTES_AT_MOST): Promise<URLSearchParams> =>
  new URLSearchParams(await readText(c.req.raw, bytesAtMost))
