import type { Authority } from './authority.js'

/** @see https://ico.org.uk/ */
export const authority: Authority = {
  name: 'Information Commissioner’s Office (ICO)',
  url: 'https://ico.org.uk/',
}
