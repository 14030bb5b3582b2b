/**
 * The log of each site. Its rows are only ever added, but for the head, the
 * salt of what is erased, and what waits. Receipts from before wait from now on.
 */
export const LOG: readonly string[] = [
  `CREATE TABLE IF NOT EXISTS logs (
    site text PRIMARY KEY,
    origin text NOT NULL,
    size bigint NOT NULL,
    checkpoint text NOT NULL,
    leader text,
    leads_until bigint NOT NULL DEFAULT 0
  )`,
  `CREATE TABLE IF NOT EXISTS log_keys (
    site text NOT NULL,
    made_at bigint NOT NULL,
    public_key bytea NOT NULL,
    private_key bytea NOT NULL,
    signs_until bigint,
    PRIMARY KEY (site, made_at, public_key)
  )`,
  `CREATE TABLE IF NOT EXISTS log_waiting (
    site text NOT NULL,
    received_at bigint NOT NULL,
    id uuid NOT NULL,
    PRIMARY KEY (site, received_at, id)
  )`,
  `CREATE TABLE IF NOT EXISTS log_leaves (
    site text NOT NULL,
    leaf_index bigint NOT NULL,
    id uuid NOT NULL,
    entry bytea NOT NULL,
    salt bytea,
    PRIMARY KEY (site, leaf_index)
  )`,
  'CREATE UNIQUE INDEX IF NOT EXISTS log_leaves_by_id ON log_leaves (site, id)',
  `CREATE TABLE IF NOT EXISTS log_nodes (
    site text NOT NULL,
    level integer NOT NULL,
    node_index bigint NOT NULL,
    hash bytea NOT NULL,
    PRIMARY KEY (site, level, node_index)
  )`,
  `CREATE TABLE IF NOT EXISTS log_erasures (
    site text NOT NULL,
    id uuid NOT NULL,
    leaf_index bigint,
    erased_at bigint NOT NULL,
    erased_by text NOT NULL,
    why text NOT NULL,
    PRIMARY KEY (site, id)
  )`,
  'INSERT INTO log_waiting SELECT site, received_at, id FROM receipts ON CONFLICT DO NOTHING',
]
