import type { Answers } from './answers.js'
import type { Tool } from './choice.js'
import { fieldsIn } from './json.js'

/**
 * Klaro 0.7, in its cookie or, with `storageMethod: 'localStorage'`, in its key: JSON with a yes or no for each
 * service, and no time.
 *
 * @see https://klaro.org/docs/
 */
export const klaro: Tool = {
  keptAs: 'klaro',
  read: text => ({
    services: Object.entries(fieldsIn(text)).filter(([, granted]) => typeof granted === 'boolean') as Answers,
  }),
}
