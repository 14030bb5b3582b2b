import { getOrCreateConsentRuntime } from 'c15t'

const { consentStore } = getOrCreateConsentRuntime({
  mode: 'offline',
  overrides: { country: 'DE' },
  consentCategories: ['necessary', 'functionality', 'measurement'],
})

window.c15t = consentStore
