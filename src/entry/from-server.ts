import type { Shelf } from '../consent/storage/shelf.js'
import type { Notice } from '../contract/notice.js'
import type { Site } from '../contract/site.js'
import { type LastReceipt, lastReceipt, RECEIPT_KEY } from './last-receipt.js'

const HASH_TIMEOUT_MS = 2000

/** The notice's name, made by the server: a page on plain http may not hash. Kept short, for a click waits for it. */
export async function noticeHashFrom({ endpoint }: Site, shown: Notice): Promise<string | null> {
  if (!endpoint) return null
  const request = { method: 'POST', body: JSON.stringify(shown), signal: AbortSignal.timeout(HASH_TIMEOUT_MS) }
  const { hash } = (await (await fetch(`${endpoint}/v1/notices`, request)).json()) as { hash?: unknown }
  return typeof hash === 'string' ? hash : null
}

/**
 * Asks for the proof of the last receipt, and keeps it with the receipt.
 *
 * @returns the receipt as it is known then, without a proof where the server has none yet.
 */
export async function provedFrom({ endpoint, site }: Site, shelf: () => Shelf): Promise<LastReceipt | null> {
  const receipt = lastReceipt(shelf)
  if (!endpoint || !receipt || receipt.proof) return receipt
  const answer = await fetch(`${endpoint}/v1/receipts/${receipt.id}?site=${site}`)
  // What is not there yet is on its way, or waits in the outbox.
  if (!answer.ok) return receipt
  const { receivedAt, proof } = (await answer.json()) as Pick<LastReceipt, 'receivedAt' | 'proof'>
  if (!proof) return receipt
  const proved = { ...receipt, receivedAt, proof }
  // Another decision may have been made meanwhile.
  if (lastReceipt(shelf)?.id === receipt.id) shelf().setItem(RECEIPT_KEY, JSON.stringify(proved))
  return proved
}
