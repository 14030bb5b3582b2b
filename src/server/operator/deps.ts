import type { Site } from '../../contract/site.js'
import type { OperatorTexts } from '../../i18n/operator/texts.js'
import type { Audit } from '../audit/audit.js'
import type { RoomsDatabase } from '../database/database.js'
import type { Ingest } from '../ingest/ingest.js'
import type { Post } from '../mail/post.js'
import type { Retention } from '../rights/retention/retention.js'
import type { Rights } from '../rights/rights.js'
import type { LogStore } from '../stores/log-store.js'
import type { ReceiptStore } from '../stores/store.js'
import type { Access, Standing } from './access/access.js'
import type { Role } from './access/role.js'
import type { Language } from './frame/speech.js'
import type { Auth } from './sign-in/auth.js'
import type { WrittenSite } from './sites/written.js'

/** What the operator's pages are made of. */
export interface OperatorDeps {
  readonly store: ReceiptStore
  readonly logStore: LogStore
  readonly ingest: Pick<Ingest, 'keep'>
  readonly sites: readonly Site[]
  /** The same by name, as their authors wrote them, and where. */
  readonly written: ReadonlyMap<string, WrittenSite>
  /** The address that operators open; forms sent from any other are refused. */
  readonly publicUrl: string
  readonly auth: Auth
  readonly access: Access
  /** E-mail addresses of the config, in lower case: the owners whose role nobody takes away here. */
  readonly owners: readonly string[]
  /** Addresses or ranges whose `X-Forwarded-For` is believed. */
  readonly trustedProxies: readonly string[]
  readonly audit: Audit
  /** Takes letters to operators; `null` while no mail server is configured. */
  readonly post: Post | null
  /** The tables of the operator's rooms. */
  readonly database: RoomsDatabase
  readonly rights: Rights
  readonly retention: Retention
  /** The folder of the pages' own scripts. */
  readonly dist: string
  /** Says when the server ends: what would go on for ever has to end first. */
  readonly closing: AbortSignal
  /** Milliseconds since the Unix epoch. */
  now(): number
  /** Takes one line without personal data. */
  log(line: string): void
}

/** What is known of a request before a page is made. */
export interface OperatorEnv {
  readonly Bindings: {
    /** Of the socket; missing where the runtime does not tell. */
    readonly address?: string | undefined
  }
  readonly Variables: {
    /** The path of the operator's pages, `/operator` or below a prefix. */
    readonly base: string
    readonly language: Language
    readonly texts: OperatorTexts
    /** E-mail address of who is signed in, or `token:<name>` of a program; `null` on the pages before. */
    readonly operator: string | null
    /** Of who is signed in, on the site or server that this page is about. */
    readonly role: Role | null
    /** What the page is about; the first that the operator may see, on pages about the server. */
    readonly site: Site
    /** All that the operator may see. */
    readonly sites: readonly Site[]
    /** What who is signed in is, everywhere; `null` on the pages before. */
    readonly standing: Standing | null
    /** Whether it is a program that asks: it gets problem+json, not a page. */
    readonly forPrograms: boolean
  }
}
