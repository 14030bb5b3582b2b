/** What happened to a mail, kept only while its recipient's choice grants it. */
export interface MailEvent {
  readonly site: string
  readonly subject: string
  /** The newsletter: the operator's own name for one mailing. */
  readonly message: string
  readonly kind: 'open' | 'click'
  /** The address clicked; `null` for an open. */
  readonly target: string | null
  readonly at: number
}

/** What is counted of a mailing without anybody: hits of people who have not agreed, hits of machines, and what was chosen. */
export type MailCountKind =
  | 'open'
  | 'click'
  | 'machine-open'
  | 'machine-click'
  | 'stop'
  | 'allow'
  | 'unsubscribe'
  | 'subscribe'

/** So many of one kind, of one mailing, on one day. */
export interface MailCount {
  readonly site: string
  readonly message: string
  readonly kind: MailCountKind
  /** Days since the Unix epoch, UTC. */
  readonly day: number
  readonly count: number
}

/** Events of one kind, of one mailing. */
export interface MailSum {
  readonly message: string
  readonly kind: MailEvent['kind']
  readonly hits: number
  /** People, by their hashes. */
  readonly people: number
  /** The newest, in milliseconds since the Unix epoch. */
  readonly lastAt: number
}

/** How often one address of a mailing was followed. */
export interface MailTarget {
  readonly message: string
  readonly target: string
  readonly hits: number
}

/** What is written together. */
export interface MailBatch {
  readonly events: readonly MailEvent[]
  /** Added to what is there. */
  readonly counts: readonly MailCount[]
}

/** What a sender has told of one mailing. */
export interface Mailing {
  readonly site: string
  readonly message: string
  /** Copies that went out. */
  readonly sent: number
  /** How many of them had a pixel and tracked links. */
  readonly measured: number
  readonly at: number
}

/** Whether a person wants a site's mail, since they last said so. */
export interface Subscription {
  readonly site: string
  readonly subject: string
  readonly isSubscribed: boolean
  readonly at: number
  /** The receipt of it. */
  readonly receipt: string
}

/** What a receipt's choice names when it is about getting mail at all, and about nothing else. */
export const SUBSCRIPTION = 'subscription'

/** The part of a store that is about mail. */
export interface MailStore {
  /** Keeps all of it or nothing; on disk when it resolves. */
  keepMail(batch: MailBatch): Promise<void>
  /** Oldest first; of all messages when none is named. */
  mailEvents(site: string, message?: string): Promise<readonly MailEvent[]>
  mailSums(site: string): Promise<readonly MailSum[]>
  /** Most followed first, at most 1000. */
  mailTargets(site: string): Promise<readonly MailTarget[]>
  mailCounts(site: string): Promise<readonly MailCount[]>
  /** Puts these numbers in the place of those that were told of the same mailing before. */
  keepMailing(mailing: Mailing): Promise<void>
  mailings(site: string): Promise<readonly Mailing[]>
  /** Keeps what a person has said last; an older word than the one that is kept changes nothing. */
  keepSubscription(subscription: Subscription): Promise<void>
  /** `null` for a person who has said nothing of it here. */
  subscriptionOf(site: string, subject: string): Promise<Subscription | null>
  /** Those who want no mail, by subject; `after` is the last subject of the page before. */
  unsubscribed(site: string, limit: number, after?: string): Promise<readonly Subscription[]>
}
