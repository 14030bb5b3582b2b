import type { SiteConfig } from '../contract/site-config.js'
import type { Askfirst } from './askfirst.js'
import { createAskfirst } from './create.js'
import type { Loader } from './loader.js'
import { readConfig } from './read-config.js'

export { ContractError, type ErrorCode } from '../contract/errors.js'
export type { Receipt } from '../contract/receipt.js'
export type { Choice, ConsentRecord } from '../contract/record.js'
export type { CategoryId, SiteConfig } from '../contract/site-config.js'
export type { ReadableStore } from '../contract/store.js'
export type { Askfirst, DecisionEvent, Events, WrittenChoice } from './askfirst.js'
export type { LastReceipt } from './last-receipt.js'

/** By names that a bundler can see. */
const PARTS: Readonly<Record<string, () => Promise<unknown>>> = {
  'askfirst-config': () => import('./config.js'),
  'askfirst-acts': () => import('./acts.js'),
  'askfirst-ui': () => import('../ui/mount.js'),
  'askfirst-hold': () => import('../ui/hold/index.js'),
}

async function service(part: string): Promise<unknown> {
  const { all } = await import('../services/all.js')
  return { default: all.find(({ id }) => part === `services/${id}`) }
}

const loader = (part => (PARTS[part] ?? service)(part)) as Loader

/**
 * Starts Askfirst on this page; the same instance every time. In a browser only: a server decides with `askfirst/node`.
 *
 * @param config - see `askfirst/schema/config.json`; one that is wrong leaves every gate shut and tells the console why.
 */
export function init(config?: SiteConfig): Askfirst {
  // What an inlined stub put there has no record.
  if (!window.askfirst?.$record) {
    window.askfirst = createAskfirst({
      loader,
      nonce: '',
      read: (given, shelf) => readConfig({ attributes: {}, inline: null, given }, shelf, loader),
    })
  }
  return window.askfirst.init(config)
}
