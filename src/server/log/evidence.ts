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
  /** For whoever has to check it: what is in here, what it shows and what it does not, a line each. */
  readonly readme: readonly string[]
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
  /** The documents of the site, by the version that the receipts name. */
  readonly policies: Readonly<Record<string, unknown>>
  readonly erased: readonly Erasure[]
}

/** What a verifier has to know who has never heard of this. */
const README: readonly string[] = [
  'This file shows what visitors of a site decided about cookies and tracking, when, and what they were shown.',
  'receipts: each decision as it came, when it was received by the server’s clock, and the proof of its place in the log.',
  'notices: what was shown, under the SHA-256 of its canonical JSON (RFC 8785), by which the receipts name it.',
  'policies: the documents that the receipts name by their versions, where the server keeps them.',
  'checkpoint: the signed state of the log (C2SP tlog-checkpoint) to which every proof leads (RFC 6962, C2SP tlog-proof).',
  'keys: with what the log says that it signs. Do not believe them from here: ask whoever kept one, or the log’s page.',
  'erased: receipts that were destroyed, when, by whom and why. Their entries are still in the log and say nothing.',
  'To check: install Node 20 or newer, save this file as evidence.json, and run the command of howToCheck. It asks no server.',
  'Exit code 0, and “yes” before each line: all of it holds. Otherwise a line names what does not, with a code.',
  'By hand: entry = SHA-256("askfirst.receipt/1\\n" || salt || canonical JSON of {receipt, receivedAt}); the salt is in the proof.',
  'Shown is that this came, at that time, and was not changed since. Not shown is that the browser told the truth.',
]

const HOW_TO_CHECK =
  'npx askfirst verify <this file> --key "<the log\'s key>". Take the key from the log\'s page or from somebody who kept it, not from this file.'

export interface EvidenceOptions {
  readonly store: ReceiptStore
  readonly logStore: LogStore
  readonly site: string
  /** The receipts' numbers. Those that are not kept are left out; `erased` says which have been destroyed. */
  readonly ids: readonly string[]
  /** Whether they are all of a period: then what was erased between them belongs to it too. Default: no. */
  readonly isPeriod?: boolean
  /** The document of a policy's version; `null` when it is not kept here. Default: none is. */
  readonly policyOf?: (site: string, version: string) => Promise<unknown>
  readonly now: number
}

/** @throws {RangeError} when the site has no log. */
export async function evidenceOf(options: EvidenceOptions): Promise<Evidence> {
  const { store, logStore, site, ids, isPeriod = false, policyOf = async () => null, now } = options
  const found = await Promise.all(ids.map(id => store.find(site, id)))
  const leaves = await Promise.all(ids.map(id => logStore.leaf(site, id)))
  // Last, so that it has a place for each of these leaves.
  const head = await logStore.head(site)
  if (!head) throw new RangeError(`${site} has no log`)
  const { origin, size, checkpoint } = head
  const named = new Set(ids)
  const places = leaves.map(leaf => leaf?.index ?? null).filter(index => index !== null)
  const [first, last] = [Math.min(...places), Math.max(...places)]
  const prover = createProver(tileReader(logStore, site))

  const receipts: ProvedReceipt[] = []
  const notices: Record<string, Notice> = {}
  const policies: Record<string, unknown> = {}
  for (const [i, kept] of found.entries()) {
    if (!kept) continue
    const { salt, index } = leaves[i] ?? { salt: null, index: 0 }
    const proof = salt && formatProof({ salt, index, path: await prover.inclusion(index, size), checkpoint })
    receipts.push({ ...loggedOf(kept), proof })
    const { notice: hash, policy } = kept.receipt
    const document = policy in policies ? null : await policyOf(site, policy)
    if (document !== null) policies[policy] = document
    const json = hash === null || notices[hash] ? null : await store.notice(site, hash)
    if (hash !== null && json !== null) notices[hash] = parseNotice(JSON.parse(json))
  }
  return {
    schema: 'askfirst.evidence/1',
    howToCheck: HOW_TO_CHECK,
    readme: README,
    site,
    log: origin,
    madeAt: new Date(now).toISOString(),
    checkpoint,
    keys: await keysOf(logStore, site),
    receipts,
    notices,
    policies,
    erased: (await logStore.erasures(site)).filter(
      ({ id, index }) => named.has(id) || (isPeriod && index !== null && first <= index && index <= last),
    ),
  }
}
