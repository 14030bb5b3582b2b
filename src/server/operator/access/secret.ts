import { createHash, randomBytes } from 'node:crypto'

/** 256 random bits as text: what is shown once and kept as its hash alone. */
export const newSecret = (): string => randomBytes(32).toString('base64url')

/** Enough for what is random: there is nothing to guess that a slow hash would make dearer. */
export const hashOfSecret = (secret: string): string => createHash('sha256').update(secret).digest('hex')
