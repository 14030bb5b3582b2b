import type { Page } from '../gate/page.js'

/**
 * Sends a command to Google's tag. The queue takes an `arguments` object only: an array is read as a data-layer variable and dropped.
 *
 * @see https://developers.google.com/tag-platform/security/guides/consent
 */
export function gtag(page: Page, ..._command: unknown[]): void {
  page.push('dataLayer', argumentsObject.apply(null, _command))
}

function argumentsObject(..._command: unknown[]): IArguments {
  // An array would not do: the tag reads this form only.
  return arguments
}

/** The commands that the page has given so far, ours and those of its own tags. */
export function commandsOf(page: Page): unknown[][] {
  const queue = page.global('dataLayer')
  return Array.isArray(queue) ? queue.map((item: unknown) => Array.from(Object(item))) : []
}

/** All seven signals denied. */
export const allDenied = (page: Page): Record<string, 'denied'> =>
  Object.fromEntries(Object.keys(page.consentMode()).map(key => [key, 'denied']))
