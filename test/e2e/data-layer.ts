import type { Page } from 'playwright/test'
import { CONSENT_MODE_KEYS, type ConsentModeKey } from '../../src/contract/site-config.js'

/** A command of the shape that Google's tags read: an `arguments` object, shown as `gtag consent update`. */
export interface Command {
  readonly gtag: readonly unknown[]
}

const signals = (granted: readonly ConsentModeKey[]): Record<string, string> =>
  Object.fromEntries(CONSENT_MODE_KEYS.map(key => [key, granted.includes(key) ? 'granted' : 'denied']))

export const NOBODY_KNOWS: Command = { gtag: ['consent', 'default', { ...signals([]), wait_for_update: 500 }] }
export const DEFAULT: Command = { gtag: ['consent', 'default', signals([])] }
export const update = (...granted: ConsentModeKey[]): Command => ({ gtag: ['consent', 'update', signals(granted)] })
export const JS: Command = { gtag: ['js', 'a date'] }
export const CONFIG_COMMAND: Command = { gtag: ['config', 'G-1A2B3C'] }
export const CONTAINER = { 'gtm.start': 'a time', event: 'gtm.js' }
export const event = (granted: string, refused: string): object => ({
  event: 'askfirst',
  askfirst: { granted, refused },
})

/** After everything was granted; after everything was refused or withdrawn. */
export const GRANTED = update(
  'analytics_storage',
  'functionality_storage',
  'personalization_storage',
  'security_storage',
)
export const DENIED = update('security_storage')
export const YES = event(',functional,analytics,', ',')
export const NO = event(',', ',functional,analytics,')

/** All that stands on the data layer of a page, in order; a command that is an array shows as one. */
export const dataLayerOf = (page: Page): Promise<unknown[]> =>
  page.evaluate(() => {
    const shown = (value: unknown): unknown => (value instanceof Date ? 'a date' : value)
    return (((window as { dataLayer?: unknown[] }).dataLayer ?? []) as Record<string, unknown>[]).map(item => {
      if (Object.prototype.toString.call(item) === '[object Arguments]') {
        return { gtag: Array.from(item as unknown as ArrayLike<unknown>, shown) }
      }
      return 'gtm.start' in item ? { 'gtm.start': 'a time', event: item['event'] } : item
    })
  })

/** Google's servers, as far as these tests go: each script is there and does nothing. */
export async function standInForGoogle(page: Page): Promise<string[]> {
  const asked: string[] = []
  await page.route('https://www.googletagmanager.com/**', route => {
    asked.push(new URL(route.request().url()).pathname)
    return route.fulfill({ body: '', contentType: 'text/javascript' })
  })
  return asked
}
