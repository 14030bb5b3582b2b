import type { Lines } from './lines.js'
import type { Writing } from './picker.js'

/** The server's own words where it said no; there is nothing to go on with then. */
export class Refused extends Error {}

export interface RestOptions {
  /** Of the whole file. */
  readonly address: URL
  readonly lines: Lines
  readonly file: Writing
  /** Ends it. */
  readonly signal: AbortSignal
  /** Hears of each piece that is written. */
  onMore(): void
}

/**
 * Writes what is still missing of a file, to its end. What breaks off can be called again, and goes on behind the last
 * receipt that was written.
 *
 * @throws {Refused} when the server will not.
 */
export async function writeRest({ address, lines, file, signal, onMore }: RestOptions): Promise<void> {
  const rest = new URL(address)
  lines.startAgain()
  if (lines.last !== null) {
    rest.searchParams.set('after', lines.last)
    rest.searchParams.set('rest', 'yes')
  }
  const answer = await fetch(rest, { signal })
  if (answer.status >= 400 && answer.status < 500) {
    const { detail } = (await answer.json()) as { readonly detail: string }
    throw new Refused(detail)
  }
  if (!answer.ok || !answer.body) throw new Error(`answered ${answer.status}`)
  const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    const whole = lines.take(value)
    if (whole === '') continue
    await file.write(whole)
    onMore()
  }
  await file.write(lines.end())
}
