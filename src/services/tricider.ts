import { defineService } from './define.js'

/**
 * A poll on Tricider, in a frame that the page marks; nothing to start. Tricider
 * publishes no list of its cookies, and none is declared here: a site that sees
 * some names them in its own config. They would belong to tricider.com, and only
 * that site or the browser can remove them.
 *
 * @see https://www.tricider.com
 */
export const tricider = defineService({
  id: 'tricider',
  title: 'Tricider',
  provider: 'Tricider',
  privacyUrl: 'https://www.tricider.com',
  category: 'functional',
  purpose: 'embed',
  hosts: ['www.tricider.com', 'tricider.com'],
})

export default tricider
