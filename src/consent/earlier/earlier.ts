import { optionalCategories, type Site } from '../../contract/site.js'
import type { EarlierTool } from '../../contract/site-config.js'
import { c15t } from './c15t.js'
import type { Tool } from './choice.js'
import { cookiebot } from './cookiebot.js'
import type { Kept } from './kept.js'
import { klaro } from './klaro.js'
import { onetrust } from './onetrust.js'
import { type EarlierRecord, recordOfEarlier } from './record.js'
import { tarteaucitron } from './tarteaucitron.js'
import { vanillaCookieconsent } from './vanilla-cookieconsent.js'

const TOOLS: Readonly<Record<EarlierTool['from'], Tool>> = {
  'vanilla-cookieconsent': vanillaCookieconsent,
  klaro,
  tarteaucitron,
  c15t,
  onetrust,
  cookiebot,
}

export interface EarlierOptions {
  readonly site: Site
  readonly kept: Kept
  /** Global Privacy Control is on. */
  readonly gpc: boolean
  /** Milliseconds since the Unix epoch. */
  readonly now: number
  /** Told where something is kept that answers nothing. */
  readonly onUnread: (name: string) => void
}

/** The record of the first choice that one of the site's earlier tools has kept; `null` without any. */
export function earlierRecord({ site, kept, gpc, now, onUnread }: EarlierOptions): EarlierRecord | null {
  // Where the privacy signal answers, nobody is asked, and an old choice has no say either.
  const open = optionalCategories(site).filter(category => !(gpc && site.gpc[category] === 'refuse'))

  for (const said of site.import) {
    const tool = TOOLS[said.from]
    const name = said.cookie ?? tool.keptAs
    try {
      const text = kept.cookie(name) || kept.key(name)
      if (!text) continue
      const record = recordOfEarlier(tool.read(text, kept, now), { site, tool, said, open, now })
      if (record) return record
    } catch {
      // Blocked, or not as the tool writes it.
    }
    onUnread(name)
  }
  return null
}
