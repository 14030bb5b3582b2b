/**
 * The log of each site. Its rows are only ever added, but for the head, the
 * salt of what is erased, and what waits. Receipts from before wait from now on.
 */
export const LOG = `
  CREATE TABLE logs (
    site TEXT NOT NULL PRIMARY KEY,
    origin TEXT NOT NULL,
    size INTEGER NOT NULL,
    checkpoint TEXT NOT NULL,
    leader TEXT,
    leads_until INTEGER NOT NULL DEFAULT 0
  ) STRICT;

  CREATE TABLE log_keys (
    site TEXT NOT NULL,
    made_at INTEGER NOT NULL,
    public_key BLOB NOT NULL,
    private_key BLOB NOT NULL,
    signs_until INTEGER,
    PRIMARY KEY (site, made_at, public_key)
  ) STRICT;

  CREATE TABLE log_waiting (
    site TEXT NOT NULL,
    received_at INTEGER NOT NULL,
    id BLOB NOT NULL,
    PRIMARY KEY (site, received_at, id)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE log_leaves (
    site TEXT NOT NULL,
    leaf_index INTEGER NOT NULL,
    id BLOB NOT NULL,
    entry BLOB NOT NULL,
    salt BLOB,
    PRIMARY KEY (site, leaf_index)
  ) STRICT, WITHOUT ROWID;
  CREATE UNIQUE INDEX log_leaves_by_id ON log_leaves (site, id);

  CREATE TABLE log_nodes (
    site TEXT NOT NULL,
    level INTEGER NOT NULL,
    node_index INTEGER NOT NULL,
    hash BLOB NOT NULL,
    PRIMARY KEY (site, level, node_index)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE log_erasures (
    site TEXT NOT NULL,
    id BLOB NOT NULL,
    leaf_index INTEGER,
    erased_at INTEGER NOT NULL,
    erased_by TEXT NOT NULL,
    why TEXT NOT NULL,
    PRIMARY KEY (site, id)
  ) STRICT;

  INSERT INTO log_waiting SELECT site, received_at, id FROM receipts;
`
