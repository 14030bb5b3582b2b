import type { Page } from 'playwright/test'
import type { Askfirst } from '../../src/entry/askfirst.js'

type Scripted = { askfirst: Askfirst }

/** Calls `window.askfirst` as page code does. */
export const allows = (page: Page, subject: string): Promise<boolean> =>
  page.evaluate(name => (window as unknown as Scripted).askfirst.allows(name), subject)

export const receiptOn = (page: Page): Promise<ReturnType<Askfirst['receipt']>> =>
  page.evaluate(() => (window as unknown as Scripted).askfirst.receipt())

export const call = <N extends 'acceptAll' | 'rejectAll' | 'withdraw' | 'choose' | 'identify' | 'open'>(
  page: Page,
  name: N,
  ...given: unknown[]
): Promise<void> =>
  page.evaluate(
    ([method, args]) =>
      (window as unknown as Record<string, Record<string, (...a: unknown[]) => Promise<void>>>)['askfirst']?.[method]?.(
        ...args,
      ),
    [name, given] as const,
  ) as Promise<void>

/** What page code that listened from the start has heard. Call before `goto`. */
export async function hear(page: Page, event: 'decision' | 'withdrawal' | 'error'): Promise<() => Promise<unknown[]>> {
  await page.addInitScript(name => {
    const heard: unknown[] = ((window as unknown as Record<string, unknown[]>)[`heard-${name}`] = [])
    document.addEventListener(`askfirst:${name}`, told => {
      const { detail } = told as CustomEvent
      heard.push(detail instanceof Error ? detail.message : detail)
    })
  }, event)
  return () => page.evaluate(name => (window as unknown as Record<string, unknown[]>)[`heard-${name}`] ?? [], event)
}
