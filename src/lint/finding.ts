import type { JsonObject } from '../contract/json-object.js'
import type { Look } from './look/look.js'

/** One thing that is wrong with a config, or that somebody should look at. */
export interface Finding {
  /** Which rule found it; it never changes its name. */
  readonly rule: string
  /** An `error` is against the visitor or against the contract; a `warning` may have a reason that the config cannot tell. */
  readonly level: 'error' | 'warning'
  /** Where: `services[2].purpose`; of a style sheet, `--askfirst-accent (dark)`. */
  readonly path: string
  /** What stands there. */
  readonly given: unknown
  /** What may, as the end of "…; " in a sentence. */
  readonly allowed: string
  /** What to do about it, as a sentence. */
  readonly todo: string
}

/** A config as its author wrote it, whether or not it can be parsed: what is against visitors is often no key of ours. */
export type WrittenConfig = JsonObject

/** What rules look at. */
export interface Written {
  readonly config: WrittenConfig
  /** The colours and sizes that the site's style sheet gives the interface; `null` without one. */
  readonly look: Look | null
}

/** Looks for one dark pattern. */
export type Rule = (written: Written) => readonly Finding[]
