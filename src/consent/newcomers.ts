import { newcomersTo } from '../contract/changes.js'
import { type ConsentRecord, type Subject, subjectOf } from '../contract/record.js'
import type { Site } from '../contract/site.js'
import type { Shelf } from './storage/shelf.js'

/** The services that were on offer when this browser's choice was made; the cookie has no room for them. */
const OFFERED = 'askfirst.offered'
/** Services that wait for their first answer. It begins like the keys for which a page loads what finishes them. */
const WAITING = 'askfirst.outstanding'

type Reading = Pick<Shelf, 'getItem'>

const namesIn = (shelf: Reading, key: string): Subject[] => shelf.getItem(key)?.split(' ') ?? []

const offerOf = ({ services }: Site): string => services.map(subjectOf).join(' ')

/** Whether a choice was made when other services were on offer. Not known is no: nobody is asked on suspicion. */
export function isOfferNew(site: Site, shelf: Reading): boolean {
  const offer = offerOf(site)
  return (shelf.getItem(OFFERED) ?? offer) !== offer
}

/** Those of this record that wait for their first answer. */
export function newcomersIn(record: ConsentRecord | null, site: Site, shelf: Reading): Subject[] {
  const services = new Set(site.services.map(subjectOf))
  return namesIn(shelf, WAITING).filter(subject => services.has(subject) && record?.refused.includes(subject))
}

/**
 * A record in which services that came into granted categories since are refused until they are answered, for whoever
 * reads the cookie; and keeps in mind that they are to be asked about.
 *
 * @returns `null` when there is none of them.
 */
export function holdBack(record: ConsentRecord, site: Site, shelf: Shelf): ConsentRecord | null {
  const newcomers = newcomersTo(record.granted, site, [...namesIn(shelf, OFFERED), ...record.refused])
  const waiting = [...newcomersIn(record, site, shelf), ...newcomers]
  shelf.setItem(OFFERED, offerOf(site))
  if (waiting.length > 0) shelf.setItem(WAITING, waiting.join(' '))
  else shelf.removeItem(WAITING)
  return newcomers.length > 0 ? { ...record, refused: [...record.refused, ...newcomers] } : null
}

/** After a decision: all that is on offer now has been answered. */
export function answered(site: Site, shelf: Shelf): void {
  shelf.setItem(OFFERED, offerOf(site))
  shelf.removeItem(WAITING)
}
