import { type Evidence, evidenceOf } from '../../log/evidence.js'
import { documentReader } from '../../policies/documents.js'
import type { OperatorDeps } from '../deps.js'
import type { AskedEvidence } from './evidence-form.js'

/** A file that is read whole by whoever checks it has an end. */
export const EVIDENCE_AT_MOST = 5000

/** `waiting`: the receipt has no place in the log yet, within two seconds it has. */
export type Bundle =
  | { readonly is: 'made'; readonly evidence: Evidence }
  | { readonly is: 'unknown' | 'waiting' | 'empty' | 'too-many' }

type BundleDeps = Pick<OperatorDeps, 'store' | 'logStore' | 'database' | 'now'>

/** The bundle for what was asked, or why there is none. What has no place in the log yet is no evidence yet. */
export async function bundleOf(deps: BundleDeps, site: string, asked: AskedEvidence): Promise<Bundle> {
  const { store, logStore, database, now } = deps
  const policyOf = documentReader(database)
  const made = async (ids: readonly string[], isPeriod: boolean): Promise<Bundle> => ({
    is: 'made',
    evidence: await evidenceOf({ store, logStore, site, ids, isPeriod, policyOf, now: now() }),
  })
  if (asked.is === 'receipt') {
    const [kept, leaf] = await Promise.all([store.find(site, asked.id), logStore.leaf(site, asked.id)])
    if (!kept) return { is: 'unknown' }
    return leaf ? made([asked.id], false) : { is: 'waiting' }
  }
  const { from, before } = asked
  const ids: string[] = []
  for await (const { receipt } of store.each({ site, from, before })) {
    if (ids.push(receipt.id) > EVIDENCE_AT_MOST) return { is: 'too-many' }
  }
  ids.reverse()
  const leaves = await Promise.all(ids.map(id => logStore.leaf(site, id)))
  const placed = ids.filter((_, i) => leaves[i])
  return placed.length > 0 ? made(placed, true) : { is: 'empty' }
}
