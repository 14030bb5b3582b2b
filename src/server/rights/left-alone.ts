import type { Compilable } from 'kysely'
import type { RoomsDatabase } from '../database/database.js'
import type { KeptReceipt, ReceiptFilter, ReceiptStore } from '../stores/store.js'
import type { Person, Request } from './request.js'

/** Of whom nothing new is recorded and nothing given away: they objected, or asked that what is kept only be kept. */
export interface LeftAlone {
  /** The statements that leave a person alone, for the same batch as the answer to their request. */
  leaving(request: Request, person: Person, receipts: readonly KeptReceipt[], at: number): readonly Compilable[]
  /** The statement that ends what one request began; another's goes on. */
  lifting(request: Request): Compilable
  /** Whether a request of this kind is in force. */
  isLeft(request: Request): Promise<boolean>
  /** Whether opens and clicks of this person are not to be recorded. */
  hasSubject(site: string, subject: string): Promise<boolean>
  /** Those that may be given away: what of a list is not of people who are left alone. */
  others(site: string, receipts: AsyncIterable<KeptReceipt>): AsyncIterable<KeptReceipt>
  /** How many of those that a filter finds may not be. */
  among(store: Pick<ReceiptStore, 'each'>, filter: ReceiptFilter & { readonly site: string }): Promise<number>
}

export function createLeftAlone({ sql, rows }: Pick<RoomsDatabase, 'sql' | 'rows'>): LeftAlone {
  const of = (site: string) => sql.selectFrom('left_alone').select('who').where('site', '=', site)
  const everybody = async (site: string) => new Set((await rows(of(site))).map(({ who }) => who))
  return {
    leaving({ site, id }, person, receipts, at) {
      const subject = 'subject' in person ? [subjectKey(person.subject)] : []
      // Also their decisions that name nobody: a list would show these otherwise.
      const unnamed = receipts.filter(({ receipt }) => receipt.subject === undefined)
      const keys = [...subject, ...unnamed.map(({ receipt }) => receiptKey(receipt.id))]
      return keys.map(who =>
        sql
          .insertInto('left_alone')
          .values({ site, who, since: at, request: id })
          .onConflict(conflict => conflict.doNothing()),
      )
    },
    lifting: ({ site, id }) => sql.deleteFrom('left_alone').where('site', '=', site).where('request', '=', id),
    isLeft: async ({ site, id }) => (await rows(of(site).where('request', '=', id).limit(1))).length > 0,
    hasSubject: async (site, subject) =>
      (await rows(of(site).where('who', '=', subjectKey(subject)).limit(1))).length > 0,
    async *others(site, receipts) {
      const left = await everybody(site)
      for await (const kept of receipts) {
        const { id, subject } = kept.receipt
        if (left.has(receiptKey(id)) || (subject !== undefined && left.has(subjectKey(subject)))) continue
        yield kept
      }
    },
    async among(store, filter) {
      let count = 0
      for (const who of await everybody(filter.site)) {
        for await (const _ of store.each({ ...filter, ...fieldOf(who) })) count += 1
      }
      return count
    },
  }
}

const subjectKey = (subject: string): string => `subject:${subject}`
const receiptKey = (id: string): string => `receipt:${id}`
const fieldOf = (who: string): ReceiptFilter =>
  who.startsWith('subject:') ? { subject: who.slice('subject:'.length) } : { id: who.slice('receipt:'.length) }

/** The store as mail sees it: what happens to the mail of people who are left alone is not kept, whichever way it comes. */
export const withoutMailOf = (store: ReceiptStore, left: Pick<LeftAlone, 'hasSubject'>): ReceiptStore => ({
  ...store,
  async keepMail({ events, counts }) {
    const isLeft = await Promise.all(events.map(({ site, subject }) => left.hasSubject(site, subject)))
    await store.keepMail({ events: events.filter((_, i) => !isLeft[i]), counts })
  },
})
