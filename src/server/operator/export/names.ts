import type { Choice } from '../../../contract/record.js'

/** The categories and services that a choice grants, or refuses. */
export const namesIn = (choice: Choice, granted: boolean): string[] =>
  Object.keys(choice).filter(name => choice[name] === granted)
