import { type Block, differenceOf, type Piece } from '../../policies/difference.js'
import { directionOf } from '../../policies/speech.js'
import { filled } from '../frame/speech.js'
import type { Here } from './here.js'

export interface DifferenceProps {
  readonly here: Here
  /** What is compared: the name, the summary, the full text. */
  readonly title: string
  readonly before: string
  readonly after: string
  /** Of the texts. */
  readonly language: string
}

/** What became of a text: told by signs and words first, and by colour last. */
export function Difference({ here, title, before, after, language }: DifferenceProps) {
  const blocks = differenceOf(before, after)
  const isSame = blocks.every(({ is }) => is === 'same')
  return (
    <section>
      <h2>{title}</h2>
      {isSame ? (
        <p>{here.t.diff.same}</p>
      ) : (
        <div class="diff" lang={language} dir={directionOf(language)}>
          {blocks.map(block => (
            <BlockShown here={here} block={block} />
          ))}
        </div>
      )}
    </section>
  )
}

/** Of a long run, what stands beside a change tells where the reader is. */
const LINES_BESIDE = 2

function BlockShown({ here, block }: { readonly here: Here; readonly block: Block }) {
  const { diff } = here.t
  if (block.is === 'changed') {
    return (
      <p class="changed">
        {block.pieces.map(piece => (
          <PieceShown here={here} piece={piece} />
        ))}
      </p>
    )
  }
  const { lines } = block
  if (lines.length <= 2 * LINES_BESIDE + 1) return <p>{lines.join('\n')}</p>
  return (
    <>
      <p>{lines.slice(0, LINES_BESIDE).join('\n')}</p>
      <p class="skipped" lang={here.language} dir="ltr">
        {filled(diff.sameLines, { count: lines.length - 2 * LINES_BESIDE })}
      </p>
      <p>{lines.slice(-LINES_BESIDE).join('\n')}</p>
    </>
  )
}

function PieceShown({ here, piece: { is, text } }: { readonly here: Here; readonly piece: Piece }) {
  if (is === 'same') return <>{text}</>
  const { diff } = here.t
  const said = (words: string) => (
    <span class="unseen" lang={here.language}>
      {` (${words}) `}
    </span>
  )
  const Tag = is === 'added' ? 'ins' : 'del'
  return (
    <Tag>
      {said(is === 'added' ? diff.added : diff.removed)}
      {text}
      {said(diff.end)}
    </Tag>
  )
}
