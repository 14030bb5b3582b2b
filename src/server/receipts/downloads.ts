import { jsonLdOf } from '../formats/json-ld/receipt.js'
import { kantaraOf } from '../formats/kantara.js'
import { type LogOfReceipt, plainOf } from '../formats/plain.js'
import type { WholeReceipt } from '../formats/whole.js'

interface Download {
  /** Of the file's name. */
  readonly ending: string
  readonly type: string
  /** `null` where there is none yet. */
  bodyOf(whole: WholeReceipt, log: LogOfReceipt): string | null
}

/** The forms in which a receipt can be taken along, by `?format=`. */
export const DOWNLOADS = {
  json: {
    ending: 'json',
    type: 'application/json',
    bodyOf: (whole, log) => JSON.stringify(plainOf(whole, log)),
  },
  jsonld: {
    ending: 'jsonld',
    type: 'application/ld+json',
    bodyOf: whole => JSON.stringify(jsonLdOf(whole)),
  },
  kantara: {
    ending: 'kantara.json',
    type: 'application/json',
    bodyOf: whole => JSON.stringify(kantaraOf(whole)),
  },
  proof: {
    ending: 'tlog-proof',
    type: 'text/plain; charset=utf-8',
    bodyOf: (_, { proof }) => proof,
  },
} as const satisfies Readonly<Record<string, Download>>

export type Form = keyof typeof DOWNLOADS

export const isForm = (given: string): given is Form => Object.hasOwn(DOWNLOADS, given)
