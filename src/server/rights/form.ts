import { type RecogniseDeps, recognise } from './proof.js'
import type { Proof } from './request.js'
import { isKind, type Kind, type Request } from './request.js'

export type Field = 'kind' | 'receipt' | 'words'

/** The form as the person filled it in. */
export interface Typed {
  readonly kind: string
  readonly receipt: string
  readonly words: string
  /** The site's word for who this is; empty when it has not given it. */
  readonly person: string
}

/** Which of the texts says what is wrong with a field. */
export type Mistakes = ReadonlyMap<Field, 'kind' | 'proof' | 'receipt' | 'person' | 'words'>

export const WORDS_AT_MOST = 2000

export const typedIn = (fields: URLSearchParams): Typed => ({
  kind: fields.get('kind') ?? '',
  receipt: (fields.get('receipt') ?? '').trim(),
  // Browsers send line ends as two characters, and count them as one.
  words: (fields.get('words') ?? '').replaceAll('\r\n', '\n').trim(),
  person: fields.get('person') ?? '',
})

/** Reads a form that anybody may have sent: the request that it makes, or what is wrong with it. */
export async function requestIn(deps: RecogniseDeps, site: string, typed: Typed): Promise<Request | Mistakes> {
  const mistakes = new Map<Field, 'kind' | 'proof' | 'receipt' | 'person' | 'words'>()
  if (!isKind(typed.kind)) mistakes.set('kind', 'kind')
  if (typed.words.length > WORDS_AT_MOST) mistakes.set('words', 'words')
  const recognised = await recognise(deps, site, typed)
  if (typeof recognised === 'string') mistakes.set('receipt', recognised)
  if (mistakes.size > 0 || typeof recognised === 'string' || !isKind(typed.kind)) return mistakes
  return newRequest({
    site,
    kind: typed.kind,
    words: typed.words,
    receivedAt: deps.now(),
    enteredBy: '',
    ...recognised,
  })
}

/** What is known of a request at its beginning. */
export interface Beginning {
  readonly site: string
  readonly kind: Kind
  readonly state: Request['state']
  readonly words: string
  readonly receivedAt: number
  readonly enteredBy: string
  readonly subject: string | null
  readonly receipt: string | null
  readonly proof: Proof | null
}

export const newRequest = (beginning: Beginning): Request => ({
  ...beginning,
  id: crypto.randomUUID(),
  extension: null,
  outcome: '',
  closedAt: null,
  version: 1,
})
