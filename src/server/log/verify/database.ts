import { areEqual } from '../../../contract/log/bytes.js'
import { openCheckpoint } from '../../../contract/log/checkpoint.js'
import { entryOf } from '../../../contract/log/entry.js'
import { leafHash } from '../../../contract/log/hash.js'
import type { LogKey } from '../../../contract/log/key.js'
import type { AuditedLeaf, LogStore } from '../../stores/log-store.js'
import { keysOf } from '../keys.js'
import { loggedOf } from '../logged.js'
import { type Finding, isFinding, no, orFinding, type Verdict } from './finding.js'
import { historyOf } from './history.js'
import { keyFindings, keysToTry } from './keys.js'
import { remember, rememberedIn } from './remembered.js'
import { timesOf } from './times.js'

const LEAVES_A_STEP = 1000
const STRAYS_AT_MOST = 100

export interface VerifyOptions {
  /** Where a checkpoint is remembered, if anywhere. */
  readonly file?: string | undefined
  /** Hears how many of how many entries have been compared, a thousand at a time; the work waits for it. */
  readonly onStep?: (done: number, size: number) => Promise<void>
}

/** Compares every receipt of a site with its entry, and the entries with what was signed. The server may be at work meanwhile. */
export async function verifyDatabase(
  store: LogStore,
  site: string,
  trusted: readonly LogKey[],
  { file, onStep }: VerifyOptions = {},
): Promise<Verdict> {
  const head = await store.head(site)
  const own = await keysOf(store, site)
  const keys = keysToTry(trusted, own)
  if (!head) return no(site, { code: 'UNPROVED', about: site, message: 'it has no log' })
  const opened = await orFinding(head.origin, async () => {
    const checkpoint = await openCheckpoint(head.checkpoint, keys)
    return { checkpoint, history: historyOf(checkpoint, await rememberedIn(file, head.origin, keys)) }
  })
  if (isFinding(opened)) return no(head.origin, opened)

  const { checkpoint, history } = opened
  let erased = await erasedOf(store, site)
  const times = timesOf()
  const findings: Finding[] = []
  let gaps = 0
  for (let from = 0; from < checkpoint.size; from = history.size) {
    const leaves = (await store.audit(site, from, LEAVES_A_STEP)).filter(({ leaf }) => leaf.index < checkpoint.size)
    // One that is not there may have been erased since.
    if (leaves.some(({ leaf, kept }) => !kept && !erased.has(leaf.id))) erased = await erasedOf(store, site)
    for (const each of leaves) {
      if (each.leaf.index !== history.size) break
      history.add(leafHash(each.leaf.entry))
      if (!each.kept && erased.has(each.leaf.id)) {
        gaps++
        continue
      }
      const finding = findingOf(each)
      if (finding) findings.push(finding)
      if (each.kept) times.add(each.leaf.id, each.kept.receivedAt, !finding)
    }
    if (history.size === from) {
      findings.push({ code: 'DELETED', about: `entry ${from}`, message: 'the log has no such entry any more' })
      break
    }
    await onStep?.(history.size, checkpoint.size)
  }
  const signed = history.findings()
  const disorder = times.findings(signed.length === 0)
  const strays = (await store.strays(site, STRAYS_AT_MOST)).map(
    ({ id, is }): Finding => ({
      code: is === 'missing' ? 'DELETED' : 'UNLOGGED',
      about: id,
      message: is === 'missing' ? 'it waited for its place, and is gone' : 'no log has ever seen it',
    }),
  )
  const all = [...keyFindings(trusted, own), ...merged(findings, disorder), ...signed, ...strays]
  if (all.length === 0) remember(file, head.checkpoint)
  const facts = [`${checkpoint.size - gaps} receipts fit their entries, ${gaps} have been erased`]
  return { subject: head.origin, findings: all, facts: all.length === 0 ? facts : [] }
}

const erasedOf = async (store: LogStore, site: string): Promise<ReadonlySet<string>> =>
  new Set((await store.erasures(site)).map(({ id }) => id))

function findingOf({ leaf, kept }: AuditedLeaf): Finding | null {
  const about = leaf.id
  if (!kept) {
    return { code: 'DELETED', about, message: `it is entry ${leaf.index}, and is not there, nor recorded as erased` }
  }
  if (leaf.salt && areEqual(entryOf(loggedOf(kept), leaf.salt), leaf.entry)) return null
  return { code: 'EDITED', about, message: `it is not what was logged as entry ${leaf.index}` }
}

/** One receipt is named once: by its time, where that is what does not fit. */
function merged(findings: readonly Finding[], disorder: readonly Finding[]): Finding[] {
  const named = new Set(disorder.map(({ about }) => about))
  return [...findings.filter(({ about }) => !named.has(about)), ...disorder]
}
