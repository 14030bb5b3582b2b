import { sha256 } from '@noble/hashes/sha2.js'
import { type Bytes, joined } from './bytes.js'

/** 32 bytes of SHA-256. */
export type Hash = Bytes

export const HASH_BYTES = 32

/** Synchronous, unlike the browser's own: a tree is built of millions of these, each too short to be worth a wait. */
export const hashOf = (bytes: Uint8Array): Hash => sha256(bytes)

/** The root of a tree without leaves. @see RFC 6962, section 2.1 */
export const EMPTY_ROOT = hashOf(new Uint8Array())

const LEAF = Uint8Array.of(0)
const NODE = Uint8Array.of(1)

/** @see RFC 6962, section 2.1: the prefixes keep a node from being passed off as a leaf */
export const leafHash = (entry: Uint8Array): Hash => hashOf(joined(LEAF, entry))

export const nodeHash = (left: Uint8Array, right: Uint8Array): Hash => hashOf(joined(NODE, left, right))
