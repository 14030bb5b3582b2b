/**
 * What the controller publishes, in every version and language; a draft's texts are those of no version.
 * Nothing of a version is ever changed or taken out.
 */
export const POLICIES: readonly string[] = [
  `CREATE TABLE IF NOT EXISTS policies (
    site text NOT NULL,
    id text NOT NULL,
    type text NOT NULL,
    audience text NOT NULL,
    minimum_age integer,
    revision integer NOT NULL,
    version text,
    changed_at bigint NOT NULL,
    changed_by text NOT NULL,
    archived_at bigint,
    PRIMARY KEY (site, id)
  )`,
  `CREATE TABLE IF NOT EXISTS policy_texts (
    site text NOT NULL,
    policy text NOT NULL,
    version text NOT NULL,
    language text NOT NULL,
    name text NOT NULL,
    summary text NOT NULL,
    body text NOT NULL,
    PRIMARY KEY (site, policy, version, language)
  )`,
  `CREATE TABLE IF NOT EXISTS policy_versions (
    site text NOT NULL,
    policy text NOT NULL,
    version text NOT NULL,
    revision integer NOT NULL,
    type text NOT NULL,
    audience text NOT NULL,
    minimum_age integer,
    published_at bigint NOT NULL,
    published_by text NOT NULL,
    PRIMARY KEY (site, policy, version)
  )`,
  // What visitors are asked under. The number leads the key: of two that publish at once, one learns of the other.
  `CREATE TABLE IF NOT EXISTS visitor_policies (
    site text NOT NULL,
    number integer NOT NULL,
    version text NOT NULL,
    policy text NOT NULL,
    PRIMARY KEY (site, number)
  )`,
]
