import { createHash } from 'node:crypto'

const ADDRESS = /^[^\s@]{1,64}@[^\s@.]+(\.[^\s@.]+)+$/

/**
 * What the campus calls the owner of an address: a salted hash, so that neither
 * the receipt server nor a mail's links ever hold the address.
 *
 * @returns null for what is no address
 */
export function subjectOf(address, salt) {
  const given = String(address ?? '')
    .trim()
    .toLowerCase()
  if (!ADDRESS.test(given) || given.length > 254) return null
  return createHash('sha256').update(salt).update(given).digest('base64url')
}

export const isSubject = given => /^[\w-]{43}$/.test(given ?? '')
