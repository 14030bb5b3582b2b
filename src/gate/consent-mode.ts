import type { ConsentRecord } from '../contract/record.js'
import type { Site } from '../contract/site.js'
import { type CategoryId, CONSENT_MODE_KEYS, type ConsentModeKey } from '../contract/site-config.js'
import { ESSENTIAL } from '../contract/words.js'

const DEFAULT: Readonly<Record<CategoryId, readonly ConsentModeKey[]>> = {
  essential: ['security_storage'],
  functional: ['functionality_storage', 'personalization_storage'],
  analytics: ['analytics_storage'],
}

/**
 * All seven signals, each granted only if a granted category stands for it.
 *
 * @see https://developers.google.com/tag-platform/security/guides/consent
 */
export function consentModeOf(site: Site, record: ConsentRecord | null): Record<ConsentModeKey, 'granted' | 'denied'> {
  const signals = { ...DEFAULT, ...site.consentMode }
  const granted = new Set([ESSENTIAL, ...(record?.granted ?? [])].flatMap(category => signals[category] ?? []))
  const valueOf = (key: ConsentModeKey): 'granted' | 'denied' => (granted.has(key) ? 'granted' : 'denied')
  return Object.fromEntries(CONSENT_MODE_KEYS.map(key => [key, valueOf(key)])) as Record<
    ConsentModeKey,
    'granted' | 'denied'
  >
}
