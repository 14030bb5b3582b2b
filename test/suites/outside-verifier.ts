import { createPublicKey } from 'node:crypto'
import { verifyCheckpoint } from '@sigstore/verify/dist/tlog/checkpoint.js'
import { verifyMerkleInclusion } from '@sigstore/verify/dist/tlog/merkle.js'
import type { Hash } from '../../src/contract/log/hash.js'
import type { LogKey } from '../../src/contract/log/key.js'
import type { Proof } from '../../src/contract/log/proof.js'

/** Whether code that was not written here finds an entry in the log that its checkpoint has signed. */
export function isBelievedOutside(
  { entry, index, path, checkpoint }: Omit<Proof, 'salt'> & { readonly entry: Hash },
  { id, name, publicKey }: LogKey,
): boolean {
  const inclusionProof = {
    logIndex: String(index),
    hashes: path.map(hash => Buffer.from(hash)),
    checkpoint: { envelope: checkpoint },
  }
  const body = { canonicalizedBody: Buffer.from(entry), inclusionProof }
  const jwk = { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(publicKey).toString('base64url') }
  const key = createPublicKey({ key: jwk, format: 'jwk' }).export({ format: 'der', type: 'spki' })
  const log = { logID: Buffer.from(id), publicKey: { key, format: 'der', type: 'spki' }, baseURL: name }
  try {
    verifyMerkleInclusion(body as never, verifyCheckpoint(body as never, [log] as never))
    return true
  } catch {
    return false
  }
}
