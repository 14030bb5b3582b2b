import type { Loader } from './loader.js'

/** Loads the parts from beside the script: what the script tag does. @param base - the folder's address, with a slash at its end. */
export function urlLoader(base: string): Loader {
  const load = (name: string) => import(`${base}${name}.js`)
  return {
    config: () => load('askfirst-config'),
    acts: () => load('askfirst-acts'),
    ui: () => load('askfirst-ui'),
    hold: () => load('askfirst-hold'),
    service: async id => (await load(`services/${id}`)).default,
  }
}
