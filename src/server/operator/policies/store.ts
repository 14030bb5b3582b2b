import type { Audit } from '../../audit/audit.js'
import type { RoomsDatabase } from '../../database/database.js'
import type { PolicyText, PolicyTraits } from '../../policies/policy.js'
import type { Change, Publication } from './changes.js'
import { policyReads } from './reads.js'
import { policyWrites } from './writes.js'

/** A policy as its operators have it before them, published or not. */
export interface Policy extends PolicyTraits {
  readonly id: string
  /** Who saves names the one that they have seen. */
  readonly revision: number
  /** The newest that is published; `null` before the first. */
  readonly version: string | null
  /** Whether the draft says something else than that. */
  readonly isChanged: boolean
  readonly changedAt: number
  readonly changedBy: string
  readonly archivedAt: number | null
}

/** A policy in the list, by the names of its draft. */
export interface ListedPolicy extends Policy {
  readonly names: Readonly<Record<string, string>>
}

/** What the pages are made of. */
export interface PolicyReads {
  list(site: string): Promise<readonly ListedPolicy[]>
  find(site: string, id: string): Promise<Policy | null>
  draftTexts(site: string, id: string): Promise<readonly PolicyText[]>
  /** Every version that visitors of the site were asked under, oldest first. */
  visitorVersions(site: string): Promise<readonly string[]>
}

/** What becomes of drafts. Each change is on disk when it resolves, and in the audit log with it. */
export interface PolicyWrites {
  /** @throws {IdTaken} */
  create(made: Omit<Change, 'revision'>, traits: PolicyTraits, text: PolicyText): Promise<void>
  /** @throws {Overtaken} */
  saveTraits(change: Change, traits: PolicyTraits): Promise<void>
  /** @throws {Overtaken} */
  saveText(change: Change, text: PolicyText): Promise<void>
  /** @throws {Overtaken} */
  removeText(change: Change, language: string): Promise<void>
  /** Makes the draft a version that is never changed again. @throws {Overtaken} also by what asks the same visitors. */
  publish(publication: Publication): Promise<void>
  /** @throws {Overtaken} */
  archive(change: Change): Promise<void>
}

export interface PolicyStore extends PolicyReads, PolicyWrites {}

/** @param now - milliseconds since the Unix epoch. */
export const policyStore = (database: RoomsDatabase, audit: Audit, now: () => number): PolicyStore => ({
  ...policyReads(database),
  ...policyWrites(database, audit, now),
})
