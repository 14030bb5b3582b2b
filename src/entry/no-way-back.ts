import { parsed } from './parsed.js'

/** Where sites are made: there a missing way back is worth a line in the console. */
const WORKSHOP = /^(|localhost|127\..+|\[::1\]|.+\.(localhost|local|test))$/

/**
 * Tells whoever builds a page without a trigger that nothing on it opens the choices, so that visitors who have chosen
 * could not change their mind. The page may have a way of its own, by `askfirst.open()`: it is no error.
 */
export async function warnOfNoWayBack(): Promise<void> {
  await parsed()
  if (!WORKSHOP.test(location.hostname) || document.querySelector('[data-askfirst-open]')) return
  console.warn(
    'askfirst: "trigger" is "off" and nothing on this page has data-askfirst-open, so a visitor has no way back to the choices. Mark a link or button, or call askfirst.open() from one of yours.',
  )
}
