import { diffLines, diffWordsWithSpace } from 'diff'

/** A run of text: in both, or in only one of them. */
export interface Piece {
  readonly is: 'same' | 'added' | 'removed'
  readonly text: string
}

/** Lines that are the same, or a place where words differ. */
export type Block =
  | { readonly is: 'same'; readonly lines: readonly string[] }
  | { readonly is: 'changed'; readonly pieces: readonly Piece[] }

/** Beyond so many edits the search takes the whole server’s time, and nobody would read what it found. */
const EDITS_AT_MOST = 500

/** What became of a text, place by place: by lines first, then by words where lines differ. */
export function differenceOf(before: string, after: string): readonly Block[] {
  const lines = diffLines(withEnd(before), withEnd(after), { maxEditLength: EDITS_AT_MOST })
  if (!lines) return [changed(before, after)]
  const blocks: Block[] = []
  for (let i = 0; i < lines.length; i++) {
    const [line, next] = [lines[i], lines[i + 1]]
    if (!line) continue
    if (line.removed && next?.added) {
      blocks.push(changed(line.value, next.value))
      i++
    } else if (line.added) blocks.push(changed('', line.value))
    else if (line.removed) blocks.push(changed(line.value, ''))
    else blocks.push({ is: 'same', lines: line.value.replace(/\n$/, '').split('\n') })
  }
  return blocks
}

/** A last line without an end would differ from the same line with one. */
const withEnd = (text: string): string => (text === '' || text.endsWith('\n') ? text : `${text}\n`)

function changed(before: string, after: string): Block {
  const pieces =
    before === '' || after === '' ? undefined : diffWordsWithSpace(before, after, { maxEditLength: EDITS_AT_MOST })
  const found = pieces?.map(
    ({ added, removed, value }): Piece => ({
      is: added ? 'added' : removed ? 'removed' : 'same',
      text: value,
    }),
  )
  const whole: readonly Piece[] = [
    { is: 'removed', text: before },
    { is: 'added', text: after },
  ]
  return { is: 'changed', pieces: (found ?? whole).filter(({ text }) => text !== '') }
}
