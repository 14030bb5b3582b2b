// Generated from src/services by scripts/generate.mjs. Do not edit.

/** The category of each service that comes with Askfirst. */
export const BUILT_IN: Readonly<Record<string, string>> = {
  brevo: 'analytics',
  'google-analytics': 'analytics',
  matomo: 'analytics',
  padlet: 'functional',
  plausible: 'analytics',
  posthog: 'analytics',
  youtube: 'functional',
}
