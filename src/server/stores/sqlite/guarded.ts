import { StoreError } from '../store.js'

/** A fault of the file or the disk becomes one kind of error. */
export function guarded<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw new StoreError('The database cannot do this now', error)
  }
}
