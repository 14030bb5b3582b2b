import { UUID } from '../../../contract/words.js'
import { cursorOf } from '../../stores/pages.js'
import type { ReceiptStore } from '../../stores/store.js'

/**
 * The cursor behind which a file goes on.
 *
 * @param after - a receipt's number, as the last whole line of a file has it, or a cursor.
 * @returns `null` for the number of a receipt that is not kept for this site.
 */
export async function placeOf(store: Pick<ReceiptStore, 'find'>, site: string, after: string): Promise<string | null> {
  return UUID.test(after) ? cursorOf((await store.find(site, after)) ?? undefined) : after
}
