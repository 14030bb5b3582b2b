import type { Loader } from './loader.js'

/** Loads the parts from beside the script: what the script tag does. @param base - the folder's address, with a slash at its end. */
export const urlLoader =
  (base: string): Loader =>
  part =>
    import(`${base}${part}.js`)
