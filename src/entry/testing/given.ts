import { recordOf } from '../../consent/decide.js'
import type { Choice, ConsentRecord } from '../../contract/record.js'
import { optionalCategories, type Site } from '../../contract/site.js'
import { uuidv7 } from '../../contract/uuid.js'
import { misuseOf } from '../../gate/misuse.js'
import type { WrittenChoice } from '../askfirst.js'
import { flatChoice } from '../written-choice.js'

/** What a test's visitor has decided: nothing yet, a yes or a no to everything, or a choice as `askfirst.choose` takes it. */
export type Given = 'undecided' | 'granted' | 'refused' | WrittenChoice

/**
 * The record of such a visitor, as a decision of this moment would make it; `null` for one who has not decided.
 *
 * @param now - milliseconds since the Unix epoch.
 * @throws {ContractError} when the choice names a category that the site does not have.
 */
export function recordOfGiven(site: Site, given: Given, now = Date.now()): ConsentRecord | null {
  return given === 'undecided' ? null : recordOf(site, choiceOfGiven(site, given), uuidv7(now), now)
}

function choiceOfGiven(site: Site, given: Exclude<Given, 'undecided'>): Choice {
  if (typeof given === 'string') {
    return Object.fromEntries(optionalCategories(site).map(name => [name, given === 'granted']))
  }
  return flatChoice(site, given, category => {
    throw misuseOf(site, [category])
  })
}
