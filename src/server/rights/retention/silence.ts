import type { Run } from './run.js'
import { unwarnedPeople } from './unwarned.js'
import { warnedPeople } from './warned.js'

/** Warns people of whom nothing has come for long, and anonymises those who were warned in time and are still silent. */
export async function silentPeople(run: Run): Promise<void> {
  await warnedPeople(run)
  if (run.warner || run.isDry) await unwarnedPeople(run)
}
