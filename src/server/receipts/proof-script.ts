import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sourceOf } from '../http/security.js'

/** The script that checks a proof on its page, and how a Content-Security-Policy names exactly it. */
export interface ProofScript {
  readonly text: string
  readonly source: string
}

/** Reads it at first use. A page without it says all the same where the receipt stands. */
export function scriptIn(dist: string): () => Promise<ProofScript> {
  let read: Promise<ProofScript> | null = null
  return () => (read ??= readFile(join(dist, 'askfirst-proof.js'), 'utf8').then(scriptOf, () => scriptOf('')))
}

const scriptOf = (text: string): ProofScript => ({ text, source: sourceOf(text) })
