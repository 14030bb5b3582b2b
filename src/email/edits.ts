/** A stretch of the text from `at` up to, not including, `upTo`, and what stands there instead. */
export interface Edit {
  readonly at: number
  readonly upTo: number
  readonly text: string
}

/** The text with these edits and otherwise character for character as it was; of two at one place the first comes first. */
export function edited(text: string, edits: readonly Edit[]): string {
  const parts: string[] = []
  let done = 0
  for (const { at, upTo, text: put } of [...edits].sort((a, b) => a.at - b.at)) {
    parts.push(text.slice(done, at), put)
    done = upTo
  }
  return [...parts, text.slice(done)].join('')
}
