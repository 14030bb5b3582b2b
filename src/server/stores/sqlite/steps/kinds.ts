/**
 * What is often decided is written once: a receipt of such a kind holds its number instead of its choice, and is
 * found through it by category. Receipts from before, and rare ones, are found by `receipt_grants`, as ever. The
 * view has receipts as they were sent: whoever reads receipts reads it.
 */
export const KINDS = `
  CREATE TABLE receipt_kinds (
    site TEXT NOT NULL,
    kind INTEGER NOT NULL,
    decision TEXT NOT NULL,
    choice TEXT NOT NULL,
    PRIMARY KEY (site, kind)
  ) STRICT, WITHOUT ROWID;
  CREATE UNIQUE INDEX receipt_kinds_by_choice ON receipt_kinds (site, decision, choice);

  ALTER TABLE receipts ADD COLUMN kind INTEGER;
  CREATE INDEX receipts_by_kind ON receipts (site, kind, received_at, id) WHERE kind IS NOT NULL;

  CREATE VIEW kept_receipts AS
    SELECT r.site, r.id, r.received_at, r.previous, r.at, r.decision, r.method, r.trusted, r.gpc,
      CASE WHEN r.kind IS NULL THEN r.choice ELSE coalesce(
        (SELECT k.choice FROM receipt_kinds k WHERE k.site = r.site AND k.kind = r.kind), r.choice
      ) END AS choice,
      r.policy, r.notice, r.locale, r.library, r.subject, r.kind
    FROM receipts r;
`
