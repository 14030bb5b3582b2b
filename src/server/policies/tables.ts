import type { Audience, PolicyType } from './policy.js'

interface Traits {
  type: PolicyType
  audience: Audience
  /** In years; `null` where nobody is too young. */
  minimum_age: number | null
}

interface Words {
  language: string
  name: string
  summary: string
  /** Markdown. */
  body: string
}

/** What the controller publishes. Times are milliseconds since the Unix epoch. */
export interface PolicyTables {
  policies: Traits & {
    site: string
    id: string
    /** Grows with each change of the draft or of what is published: who saves names the one that they have seen. */
    revision: number
    /** The newest that is published; `null` before the first. */
    version: string | null
    changed_at: number
    changed_by: string
    archived_at: number | null
  }
  policy_texts: Words & {
    site: string
    policy: string
    /** Empty for the draft. */
    version: string
  }
  policy_versions: Traits & {
    site: string
    policy: string
    version: string
    /** That of the policy when this was published. */
    revision: number
    published_at: number
    published_by: string
  }
  /** The versions that visitors' choices were or are asked under. */
  visitor_policies: {
    site: string
    /** From 1, without gaps. */
    number: number
    version: string
    policy: string
  }
}
