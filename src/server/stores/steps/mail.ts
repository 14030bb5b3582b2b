/** What of mailings is counted without anybody, what senders tell of them, and who wants none of them. */
export const MAIL: readonly string[] = [
  `CREATE TABLE IF NOT EXISTS mail_counts (
    site text NOT NULL,
    message text NOT NULL,
    day integer NOT NULL,
    kind text NOT NULL,
    hits bigint NOT NULL,
    PRIMARY KEY (site, message, day, kind)
  )`,
  `CREATE TABLE IF NOT EXISTS mailings (
    site text NOT NULL,
    message text NOT NULL,
    sent bigint NOT NULL,
    measured bigint NOT NULL,
    at bigint NOT NULL,
    PRIMARY KEY (site, message)
  )`,
  `CREATE TABLE IF NOT EXISTS mail_subscriptions (
    site text NOT NULL,
    subject text NOT NULL,
    is_subscribed integer NOT NULL,
    at bigint NOT NULL,
    receipt text NOT NULL,
    PRIMARY KEY (site, subject)
  )`,
]
