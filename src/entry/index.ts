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

const loader: Loader = {
  config: () => import('./config.js'),
  acts: () => import('./acts.js'),
  ui: () => import('../ui/mount.js'),
  hold: () => import('../ui/hold/index.js'),
  async service(id) {
    const { all } = await import('../services/all.js')
    return all.find(service => service.id === id) ?? null
  },
}

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
