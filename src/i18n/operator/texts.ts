import type { en } from './en.js'

/** The English text says what there is to say; every other language says just that. */
type Said<T> = { readonly [K in keyof T]: T[K] extends string ? string : Said<T[K]> }

/** The words of the operator's pages, a room a file. */
export type OperatorTexts = Said<typeof en>
