import { type ConsentRecord, subjectOf } from '../../contract/record.js'
import type { Site } from '../../contract/site.js'
import type { EarlierTool } from '../../contract/site-config.js'
import { endOf } from '../validity.js'
import type { Answers } from './answers.js'
import type { EarlierChoice, Tool } from './choice.js'
import { type Names, namesOf } from './names.js'

/** A record without the receipt that it is going to have. */
export type EarlierRecord = Omit<ConsentRecord, 'receipt'>

export interface EarlierOf {
  readonly site: Site
  readonly tool: Tool
  /** What the site says of that tool. */
  readonly said: EarlierTool
  /** The site's categories that the choice may speak of. */
  readonly open: readonly string[]
  /** Milliseconds since the Unix epoch. */
  readonly now: number
}

/** Yes if all that stands for this name of ours was granted, no if any was refused, `null` where nothing was said. */
function answerOf(ours: string, names: Names, answers: Answers): boolean | null {
  const said = answers.filter(([theirs]) => names.some(pair => pair[0] === theirs && pair[1] === ours))
  return said.length > 0 ? said.every(([, granted]) => granted) : null
}

/**
 * The record that an earlier choice makes here. What it does not name is left out, and so asked about; it counts from
 * the time when it was made.
 *
 * @returns `null` when it says nothing that concerns this site, or is too old to speak for the visitor.
 */
export function recordOfEarlier(choice: EarlierChoice, of: EarlierOf): EarlierRecord | null {
  const { site, tool, said, open, now } = of
  const { categories = [], services = [], apart = [], at = now } = choice
  const categoryNames = namesOf(Object.keys(site.categories), tool.categories, said.categories)
  const ids = site.services.map(({ id }) => id)
  const serviceNames = namesOf(ids, tool.services, said.services)
  // Where the site says so itself, a service of theirs may stand for a whole category.
  const answers = said.categories ? [...categories, ...services] : categories
  const granted: string[] = []
  const refused: string[] = []
  const grantedServices: string[] = []

  for (const category of open) {
    const own = site.services.filter(service => service.category === category)
    const byService = own.map(service => [subjectOf(service), answerOf(service.id, serviceNames, services)] as const)
    const isApart = categoryNames.some(([theirs, ours]) => ours === category && apart.includes(theirs))
    const answer = answerOf(category, categoryNames, answers)
    if (answer) granted.push(category)
    // Asked service by service: each of them has its answer, and what comes later has none.
    else if (answer === false || (own.length > 0 && byService.every(([, yes]) => yes !== null))) refused.push(category)
    for (const [subject, yes] of byService) {
      if (yes && !answer) grantedServices.push(subject)
      if (answer && !(yes ?? !isApart)) refused.push(subject)
    }
  }

  const record = {
    at: Math.floor(Math.min(at, now) / 1000),
    policy: site.policy.version,
    granted,
    refused,
    grantedServices,
  }
  const names = [...granted, ...refused, ...grantedServices]
  return names.length > 0 && endOf(record, site) > now ? record : null
}
