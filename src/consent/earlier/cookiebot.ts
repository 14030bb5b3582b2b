import { answersIn } from './answers.js'
import type { Tool } from './choice.js'

/**
 * Cookiebot: `{stamp:'…',necessary:true,preferences:false,statistics:true,marketing:false,method:'explicit',utc:…}`.
 * `0` is a refusal of everything. `-1`, in place of all or as the stamp, and `implied` say that the region asks nobody:
 * no visitor has chosen that.
 *
 * @see https://www.cookiebot.com/en/developer/#h-server-side-usage
 */
export const cookiebot: Tool = {
  keptAs: 'CookieConsent',
  categories: { preferences: 'functional', statistics: 'analytics' },
  read(text, _kept, now) {
    const said =
      text === '0' ? `{preferences:false,statistics:false,marketing:false,utc:${now}}` : decodeURIComponent(text)
    const isImplied = /'-1'|'implied'/.test(said)
    const bare = said.replace(/'[^']*'/g, '')
    return {
      categories: answersIn(bare, /[{,](preferences|statistics|marketing):(true|false)(?=[,}])/g),
      at: isImplied ? NaN : Number(/[{,]utc:(\d+)/.exec(bare)?.[1]),
    }
  },
}
