import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { type Checkpoint, openCheckpoint } from '../../../contract/log/checkpoint.js'
import { LogError } from '../../../contract/log/errors.js'
import type { LogKey } from '../../../contract/log/key.js'

/**
 * A checkpoint seen earlier, which the log must go on from.
 *
 * @param file - with the checkpoint as it was signed; it need not be there yet.
 * @throws {LogError} when it is no checkpoint of this log by a trusted key.
 */
export async function rememberedIn(
  file: string | undefined,
  origin: string,
  keys: readonly LogKey[],
): Promise<Checkpoint | null> {
  if (file === undefined || !existsSync(file)) return null
  const remembered = await openCheckpoint(readFileSync(file, 'utf8'), keys)
  if (remembered.origin !== origin) throw new LogError('OTHER_LOG', `${file} is of ${remembered.origin}, not ${origin}`)
  return remembered
}

export function remember(file: string | undefined, checkpoint: string): void {
  if (file !== undefined) writeFileSync(file, checkpoint)
}
