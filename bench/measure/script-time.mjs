import { answered, settle, visit } from '../visit.mjs'
import { scriptMs } from './trace.mjs'

const label = whose => `own script time, ${whose}`

export const rows = [
  { id: 'scriptFirst', label: label('first visit'), unit: 'ms', goal: { of: 'peers', atMost: 0.7 } },
  { id: 'scriptRefused', label: label('returning, refused'), unit: 'ms', goal: { of: 'peers', atMost: 0.4 } },
  { id: 'scriptGranted', label: label('returning, accepted'), unit: 'ms', goal: { of: 'peers', atMost: 0.4 } },
]

/** Milliseconds of the main thread in scripts, compiling and running, until the page is quiet. */
export async function measure({ browser, site }, subject) {
  const url = `${site.origin}/`
  const refused = await answered(browser, url, subject.reject)
  const granted = await answered(browser, url, subject.accept)
  const timeOf = state => scriptMs(browser, look => visit(browser, { url: 'about:blank', state }, look), url, settle)
  return { scriptFirst: await timeOf(), scriptRefused: await timeOf(refused), scriptGranted: await timeOf(granted) }
}
