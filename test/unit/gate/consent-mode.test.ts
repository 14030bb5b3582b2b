import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CONSENT_MODE_KEYS } from '../../../src/contract/site-config.js'
import { answerOf } from '../../../src/gate/answer.js'
import { ALL_DENIED, consentModeOf, type Signals } from '../../../src/gate/consent-mode.js'
import { mayRun } from '../../../src/gate/may-run.js'

interface Lists {
  readonly granted?: readonly string[]
  readonly refused?: readonly string[]
  readonly grantedServices?: readonly string[]
}

const answer = ({ granted = [], refused = [], grantedServices = [] }: Lists) =>
  answerOf({ granted, refused, grantedServices })

const grantedIn = (signals: Signals): string[] =>
  Object.entries(signals)
    .filter(([, value]) => value === 'granted')
    .map(([key]) => key)

const signalled = (lists: Lists, mapping: Parameters<typeof consentModeOf>[0] = {}): string[] =>
  grantedIn(consentModeOf(mapping, answer(lists)))

describe('what Google is told', () => {
  test('has seven keys, always', () => {
    expect(Object.keys(ALL_DENIED)).toEqual([...CONSENT_MODE_KEYS])
    expect(Object.keys(consentModeOf({}, answer({ granted: ['analytics'] })))).toEqual([...CONSENT_MODE_KEYS])
  })

  test('is nothing but security while nobody has decided, and after a refusal', () => {
    expect(grantedIn(consentModeOf({}, answerOf(null)))).toEqual(['security_storage'])
    expect(signalled({ refused: ['functional', 'analytics'] })).toEqual(['security_storage'])
  })

  test('follows the categories, and advertising is in none unless the site says so', () => {
    expect(signalled({ granted: ['analytics'] })).toEqual(['analytics_storage', 'security_storage'])
    expect(signalled({ granted: ['functional', 'analytics'] })).toEqual([
      'analytics_storage',
      'functionality_storage',
      'personalization_storage',
      'security_storage',
    ])
  })

  test('goes by the site’s own mapping, category by category', () => {
    const mapping = {
      marketing: ['ad_storage', 'ad_user_data'],
      analytics: ['analytics_storage', 'ad_storage'],
    } as const

    expect(signalled({ granted: ['marketing'] }, mapping)).toEqual(['ad_storage', 'ad_user_data', 'security_storage'])
    expect(signalled({ granted: ['analytics'] }, mapping)).toEqual([
      'ad_storage',
      'analytics_storage',
      'security_storage',
    ])
    expect(signalled({ granted: ['analytics'] }, { analytics: [], essential: [] })).toEqual([])
  })

  test('a listener refused by name silences its category, another service does not', () => {
    const granted = ['analytics']

    expect(signalled({ granted, refused: ['analytics/hotjar'] })).toContain('analytics_storage')
    expect(signalled({ granted, refused: ['analytics/google-analytics'] })).toEqual(['security_storage'])
    expect(signalled({ granted, refused: ['analytics/google-tag-manager'] })).toEqual(['security_storage'])
    expect(signalled({ granted, refused: ['functional/google-analytics'] })).toContain('analytics_storage')
  })

  test('a listener granted by name speaks for its category, another service does not', () => {
    const refused = ['functional', 'analytics']

    expect(signalled({ refused, grantedServices: ['analytics/hotjar'] })).toEqual(['security_storage'])
    expect(signalled({ refused, grantedServices: ['analytics/google-analytics'] })).toEqual([
      'analytics_storage',
      'security_storage',
    ])
  })

  test('is what the gate decides, where no listener is named, also for a record edited to say both', () => {
    const names = fc.subarray(['functional', 'analytics', 'analytics/hotjar', 'marketing', 'web-analytics'])
    fc.assert(
      fc.property(
        names,
        names,
        fc.subarray(['analytics/hotjar', 'functional/analytics']),
        (granted, refused, grantedServices) => {
          const record = { receipt: '', at: 0, policy: '1', granted, refused, grantedServices }
          const { may } = mayRun({ category: 'analytics', service: null }, record)
          expect(consentModeOf({}, answerOf(record)).analytics_storage).toBe(may ? 'granted' : 'denied')
        },
      ),
    )
  })

  test('consent to a name is not consent to another that contains it', () => {
    const granted = ['web-analytics', 'analytics-plus']

    expect(signalled({ granted })).toEqual(['security_storage'])
    expect(signalled({ granted, grantedServices: ['web/analytics'] })).toEqual(['security_storage'])
    expect(signalled({ grantedServices: ['web-analytics/google-analytics'] })).toEqual(['security_storage'])
  })
})

describe('the answer', () => {
  test('has every name between two commas, and one comma when there is none', () => {
    expect(answer({ granted: ['functional'], grantedServices: ['analytics/matomo'], refused: ['analytics'] })).toEqual({
      granted: ',functional,analytics/matomo,',
      refused: ',analytics,',
    })
    expect(answerOf(null)).toEqual({ granted: ',', refused: ',' })
  })
})
