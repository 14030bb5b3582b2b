import { type Bytes, base64Of } from '../../contract/log/bytes.js'
import { formatLogKey, logKeyOf } from '../../contract/log/key.js'
import type { Signer } from '../../contract/log/note.js'
import type { KeptKey, LogStore } from '../stores/log-store.js'

/** A new key of Ed25519, which signs until another takes its place. */
export async function newKey(madeAt: number): Promise<KeptKey> {
  const pair = await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify'])
  const [publicKey, privateKey] = await Promise.all([
    crypto.subtle.exportKey('raw', pair.publicKey),
    crypto.subtle.exportKey('pkcs8', pair.privateKey),
  ])
  return { publicKey: new Uint8Array(publicKey), privateKey: new Uint8Array(privateKey), madeAt, signsUntil: null }
}

/** The keys of a site's log as its readers know them, a line each; those that no longer sign too. */
export async function keysOf(store: Pick<LogStore, 'head' | 'keys'>, site: string): Promise<string[]> {
  const [head, keys] = await Promise.all([store.head(site), store.keys(site)])
  return head ? keys.map(({ publicKey }) => formatLogKey(logKeyOf(head.origin, publicKey))) : []
}

/** Those that sign now: more than one while a new key takes over from an old one. */
export function signersOf(name: string, keys: readonly KeptKey[], now: number): Promise<Signer[]> {
  return Promise.all(
    keys
      .filter(({ signsUntil }) => signsUntil === null || signsUntil > now)
      .map(async ({ publicKey, privateKey }) => {
        const key = await imported(publicKey, privateKey)
        const sign = async (bytes: Bytes): Promise<Bytes> =>
          new Uint8Array(await crypto.subtle.sign('Ed25519', key, bytes))
        return { key: logKeyOf(name, publicKey), sign }
      }),
  )
}

/** By their public halves: importing a key takes longer than signing with it. */
const ready = new Map<string, Promise<CryptoKey>>()

function imported(publicKey: Bytes, privateKey: Bytes): Promise<CryptoKey> {
  const name = base64Of(publicKey)
  const key = ready.get(name) ?? crypto.subtle.importKey('pkcs8', privateKey, 'Ed25519', false, ['sign'])
  ready.set(name, key)
  return key
}
