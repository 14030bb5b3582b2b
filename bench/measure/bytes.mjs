import { none } from '../pages/index.mjs'
import { isVendor } from '../site.mjs'
import { answered, settle, visit } from '../visit.mjs'

/** Bodies after gzip, all that a tool adds: its files, and what it puts into the page's own HTML. */
export const rows = [
  { id: 'bytesFirst', label: 'bytes, first visit', unit: 'KiB', goal: { of: 'peers', atMost: 0.7 } },
  { id: 'requestsFirst', label: 'requests, first visit', unit: '', goal: { atMost: 2 } },
  { id: 'bytesGranted', label: 'bytes, returning, accepted', unit: 'KiB', goal: { of: 'peers', atMost: 0.25 } },
  { id: 'requestsGranted', label: 'requests, returning, accepted', unit: '', goal: { atMost: 1 } },
  { id: 'bytesRefused', label: 'bytes, returning, refused', unit: 'KiB', goal: { of: 'peers', atMost: 0.25 } },
  { id: 'requestsRefused', label: 'requests, returning, refused', unit: '', goal: { atMost: 1 } },
]

/** The same bytes every time: one round is enough. */
export const rounds = 1

export async function measure({ browser, site }, subject) {
  const url = `${site.origin}/`
  const sizeOf = async state => {
    site.take()
    await visit(browser, { url, state, slowdown: 1 }, settle)
    const own = site.take().filter(asked => !isVendor(asked))
    return { kib: own.reduce((sum, { bytes }) => sum + bytes, 0) / 1024, requests: own.length - 1 }
  }

  site.serve(none)
  const bare = await sizeOf()
  site.serve(subject)
  const first = await sizeOf()
  const granted = await sizeOf(await answered(browser, url, subject.accept))
  const refused = await sizeOf(await answered(browser, url, subject.reject))
  return {
    bytesFirst: first.kib - bare.kib,
    requestsFirst: first.requests,
    bytesGranted: granted.kib - bare.kib,
    requestsGranted: granted.requests,
    bytesRefused: refused.kib - bare.kib,
    requestsRefused: refused.requests,
  }
}
