import type { Loader } from './loader.js'

/** Loads the parts from beside the script: what the script tag does. @param base - the folder's address, with a slash at its end. */
export const urlLoader = (base: string): Loader => ({
  config: () => import(`${base}askfirst-config.js`),
  acts: () => import(`${base}askfirst-acts.js`),
  ui: () => import(`${base}askfirst-ui.js`),
  service: async id => (await import(`${base}services/${id}.js`)).default,
})
