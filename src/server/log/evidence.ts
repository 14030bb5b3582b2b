import type { LoggedReceipt } from '../../contract/log/entry.js'
import { formatProof } from '../../contract/log/proof.js'
import { createProver } from '../../contract/log/prover.js'
import { type Notice, parseNotice } from '../../contract/notice.js'
import type { Erasure, LogStore } from '../stores/log-store.js'
import type { ReceiptStore } from '../stores/store.js'
import { keysOf } from './keys.js'
import { loggedOf } from './logged.js'
import { tileReader } from './tiles.js'

/** A receipt with the proof of its place; `null` while it has none. */
export interface ProvedReceipt extends LoggedReceipt {
  readonly proof: string | null
}

/** What shows somebody outside, without this server, what was decided and what was shown. */
export interface Evidence {
  readonly schema: 'askfirst.evidence/1'
  readonly howToCheck: string
  readonly site: string
  /** The log's name. */
  readonly log: string
  readonly madeAt: string
  /** The newest, to which all proofs lead. */
  readonly checkpoint: string
  readonly keys: readonly string[]
  readonly receipts: readonly ProvedReceipt[]
  /** What was shown, by the names that the receipts give it. */
  readonly notices: Readonly<Record<string, Notice>>
  readonly erased: readonly Erasure[]
}

const HOW_TO_CHECK =
  'npx askfirst verify <this file> --key "<the log\'s key>". Take the key from the log\'s page or from somebody who kept it, not from this file.'

export interface EvidenceOptions {
  readonly store: ReceiptStore
  readonly logStore: LogStore
  readonly site: string
  /** The receipts' numbers. Those that are not kept are left out; `erased` says which have been destroyed. */
  readonly ids: readonly string[]
  readonly now: number
}

/** @throws {RangeError} when the site has no log. */
export async function evidenceOf({ store, logStore, site, ids, now }: EvidenceOptions): Promise<Evidence> {
  const found = await Promise.all(ids.map(id => store.find(site, id)))
  const leaves = await Promise.all(ids.map(id => logStore.leaf(site, id)))
  // Last, so that it has a place for each of these leaves.
  const head = await logStore.head(site)
  if (!head) throw new RangeError(`${site} has no log`)
  const { origin, size, checkpoint } = head
  const prover = createProver(tileReader(logStore, site))

  const receipts: ProvedReceipt[] = []
  const notices: Record<string, Notice> = {}
  for (const [i, kept] of found.entries()) {
    if (!kept) continue
    const { salt, index } = leaves[i] ?? { salt: null, index: 0 }
    const proof = salt && formatProof({ salt, index, path: await prover.inclusion(index, size), checkpoint })
    receipts.push({ ...loggedOf(kept), proof })
    const hash = kept.receipt.notice
    const json = hash === null || notices[hash] ? null : await store.notice(site, hash)
    if (hash !== null && json !== null) notices[hash] = parseNotice(JSON.parse(json))
  }
  return {
    schema: 'askfirst.evidence/1',
    howToCheck: HOW_TO_CHECK,
    site,
    log: origin,
    madeAt: new Date(now).toISOString(),
    checkpoint,
    keys: await keysOf(logStore, site),
    receipts,
    notices,
    erased: (await logStore.erasures(site)).filter(({ id }) => ids.includes(id)),
  }
}
