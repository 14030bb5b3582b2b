import type { CategoryId, ConsentModeKey } from '../contract/site-config.js'
import type { Answer } from './answer.js'

/** The seven signals of Google Consent Mode v2. */
export type Signals = Readonly<Record<ConsentModeKey, 'granted' | 'denied'>>

type Mapping = Readonly<Record<CategoryId, readonly ConsentModeKey[]>>

/** What holds until somebody has decided. */
export const ALL_DENIED: Signals = {
  ad_storage: 'denied',
  ad_user_data: 'denied',
  ad_personalization: 'denied',
  analytics_storage: 'denied',
  functionality_storage: 'denied',
  personalization_storage: 'denied',
  security_storage: 'denied',
}

const DEFAULT: Mapping = {
  essential: ['security_storage'],
  functional: ['functionality_storage', 'personalization_storage'],
  analytics: ['analytics_storage'],
}

/** The services that the signals are for: a choice about one of them is a choice about what its category signals. */
const LISTENER = '/google-(analytics|tag-manager)'

/**
 * All seven signals, each granted only if a granted category stands for it.
 *
 * @param mapping - the site's own `consentMode`; a category that it leaves out keeps its default signals, and so do all without one.
 * @see https://developers.google.com/tag-platform/security/guides/consent
 */
export function consentModeOf(mapping: Mapping | undefined, { granted, refused }: Answer): Signals {
  const signals: Record<string, 'granted' | 'denied'> = { ...ALL_DENIED }
  const keysOf: Mapping = { ...DEFAULT, ...mapping }
  for (const category in keysOf) {
    const listener = `,${category}${LISTENER},`
    // It is granted and not refused as well, or a listener in it is granted; and no listener in it was refused by name.
    const speaks = RegExp(`(,${category},.*;(?!.*,${category},)|${listener}.*;)(?!.*${listener})`)
    if (!speaks.test(`,essential${granted};${refused}`)) continue
    for (const key of keysOf[category] as readonly ConsentModeKey[]) signals[key] = 'granted'
  }
  return signals as Signals
}
