import { answersIn } from './answers.js'
import type { Tool } from './choice.js'

/**
 * OneTrust: `OptanonConsent` is form-encoded, with `groups=C0001:1,C0002:0`. It is there before the visitor has said
 * anything; `OptanonAlertBoxClosed`, the time of the answer, is not.
 *
 * @see https://my.onetrust.com/articles/en_US/Knowledge/UUID-2dc719a8-4be5-8d16-1dc8-c7b4147b88e0
 */
export const onetrust: Tool = {
  keptAs: 'OptanonConsent',
  // C0001 is what is strictly necessary: nobody is asked about it, here or there.
  categories: { C0002: 'analytics', C0003: 'functional', C0004: 'marketing', C0005: 'social' },
  read(text, kept) {
    const fields = new URLSearchParams(text)
    const isOver = fields.get('AwaitingReconsent') === 'true'
    return {
      categories: answersIn(fields.getAll('groups').join(), /(?:^|,)([^,:]+):([01])(?=,|$)/g),
      at: isOver ? NaN : Date.parse(kept.cookie('OptanonAlertBoxClosed') ?? ''),
    }
  },
}
