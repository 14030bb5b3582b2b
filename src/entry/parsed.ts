/** When the whole page has been parsed, and so scanned; `undefined` when it has been. */
export const parsed = (): Promise<unknown> | undefined =>
  document.readyState === 'loading'
    ? new Promise(resolve => document.addEventListener('DOMContentLoaded', resolve))
    : undefined
