import type { Declaration } from '../../contract/declaration.js'
import type { Site } from '../../contract/site.js'
import { ESSENTIAL } from '../../contract/words.js'

/** What Askfirst itself leaves behind, for the list of essential services. */
export const ownDeclaration = (site: Site, controller: string): Declaration => ({
  id: 'askfirst',
  category: ESSENTIAL,
  title: 'Askfirst',
  provider: controller,
  purpose: 'choice',
  cookies: [{ name: 'askfirst', maxAgeDays: site.record.maxAgeDays, purpose: 'choice' }],
  storage: ['askfirst.*'],
})
