import type { Bytes } from '../../contract/log/bytes.js'
import type { TreeNode } from '../../contract/log/growth.js'
import type { Hash } from '../../contract/log/hash.js'
import type { KeptReceipt } from './store.js'

/** A site's log as anybody may see it. */
export interface LogHead {
  readonly origin: string
  readonly size: number
  /** Signed, of exactly this size. */
  readonly checkpoint: string
}

/** A key of a log. It stays listed when it no longer signs: what it has signed is still to be checked. */
export interface KeptKey {
  /** 32 bytes of Ed25519. */
  readonly publicKey: Bytes
  /** PKCS #8. */
  readonly privateKey: Bytes
  readonly madeAt: number
  /** Up to, not including; `null` while no other has been made. */
  readonly signsUntil: number | null
}

/** A receipt's place in a log that is about to grow. */
export interface NewLeaf {
  readonly id: string
  /** The receipt's, by which it waits. */
  readonly receivedAt: number
  readonly salt: Bytes
  readonly entry: Hash
}

/** What an integration writes: all of it is there, or nothing. */
export interface LogStep {
  readonly site: string
  /** How long the log was when this was made. */
  readonly from: number
  /** They follow each other from there on. */
  readonly leaves: readonly NewLeaf[]
  readonly nodes: readonly TreeNode[]
  readonly checkpoint: string
}

/** What the transaction of an integration has written; the stores differ in their order. */
export type GrowthStep = 'leaves' | 'waiting' | 'nodes' | 'head'

/** Where a receipt is in its site's log. `salt` is `null` once the receipt has been erased. */
export interface KeptLeaf {
  readonly id: string
  readonly index: number
  readonly entry: Hash
  readonly salt: Bytes | null
}

/** A leaf and what it stands for; `kept` is `null` when there is no such receipt, erased or not. */
export interface AuditedLeaf {
  readonly leaf: KeptLeaf
  readonly kept: KeptReceipt | null
}

/** That a receipt was destroyed. */
export interface Erasure {
  readonly id: string
  /** `null` when it had no place in the log yet. */
  readonly index: number | null
  readonly at: number
  readonly by: string
  readonly why: string
}

/** `unlogged`: a receipt that neither has a place nor waits for one; `missing`: one that waits is not there. */
export interface Stray {
  readonly id: string
  readonly is: 'unlogged' | 'missing'
}

/**
 * The Merkle log of each site, beside the receipts: every driver passes
 * `test/suites/log-store.ts`. A receipt waits for its place from the very
 * transaction that keeps it. What is written is on disk when a promise
 * resolves; all methods are safe from several processes at once, and reject
 * with `StoreError` when the store cannot do its work now.
 */
export interface LogStore {
  /** Makes a site's log with its first key; a log that is there stays as it is. */
  start(site: string, head: LogHead, key: KeptKey): Promise<void>
  head(site: string): Promise<LogHead | null>
  /** Those that have a log, by name. */
  sites(): Promise<readonly string[]>

  /** Oldest first. */
  keys(site: string): Promise<readonly KeptKey[]>
  /** Adds a key; those before sign until `othersUntil`, or to their own earlier end. */
  addKey(site: string, key: KeptKey, othersUntil: number): Promise<void>

  /** The sites of which receipts wait. */
  sitesWaiting(): Promise<readonly string[]>
  /** The receipts without a place, in the order in which they were received; at most `limit`. */
  waiting(site: string, limit: number): Promise<readonly KeptReceipt[]>
  /**
   * Makes `holder` the one that integrates a site for so long, or prolongs it.
   * Only saves work: that a log never forks is {@link LogStore.grow}'s doing.
   *
   * @returns false while another is it.
   */
  lead(site: string, holder: string, forMs: number): Promise<boolean>
  /**
   * Writes leaves, nodes and the checkpoint, and takes the receipts off the
   * waiting ones, in one transaction.
   *
   * @returns false, having written nothing, when the log is not at `from` any
   * longer or one of the receipts does not wait any more.
   */
  grow(step: LogStep): Promise<boolean>

  /** Of leaves `from` up to, not including, `to`: fewer when the log ends before. */
  entries(site: string, from: number, to: number): Promise<readonly Hash[]>
  /** The roots of full tiles that stand in the tiles of `level`, at least 1. */
  nodes(site: string, level: number, from: number, to: number): Promise<readonly Hash[]>
  leaf(site: string, id: string): Promise<KeptLeaf | null>

  /**
   * Destroys a receipt and its salt, so that nothing can be read from its entry.
   * Its number stays, for whoever asks what became of it, and so that it is
   * not kept anew when a browser sends it once more.
   *
   * @returns false when no such receipt is kept.
   */
  erase(site: string, erasure: Omit<Erasure, 'index'>): Promise<boolean>
  /** The same for several at once: all of them, or none. @returns how many of them were kept. */
  eraseAll(site: string, erasures: readonly Omit<Erasure, 'index'>[]): Promise<number>
  /** Oldest first. */
  erasures(site: string): Promise<readonly Erasure[]>

  /** Leaves with their receipts, from `from` on in order; at most `limit`. */
  audit(site: string, from: number, limit: number): Promise<readonly AuditedLeaf[]>
  /** What no writer of ours leaves behind; at most `limit` of each kind. */
  strays(site: string, limit: number): Promise<readonly Stray[]>
}
