import { StoreError } from './store.js'

/** @param place - of the database, without its secrets. */
export const foreignDatabase = (place: string): StoreError =>
  new StoreError(`${place} is another program's database. Name another as "data"`)

/** @param place - of the database, without its secrets. */
export const newerDatabase = (place: string): StoreError =>
  new StoreError(`${place} was made by a newer Askfirst. Install that version to go on with it`)
