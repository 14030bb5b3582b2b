import type { Service } from '../gate/service.js'
import type { Mount } from '../ui/host.js'
import type { ActsModule } from './acts.js'

/** Where the parts that load later come from. */
export interface Loader {
  /** The reading of a config that this browser has not read before. */
  config(): Promise<typeof import('./config.js')>
  /** Deciding, receipts, services, clearing. */
  acts(): Promise<ActsModule>
  ui(): Promise<{ readonly mount: Mount }>
  /** Placeholders. */
  hold(): Promise<typeof import('../ui/hold/index.js')>
  /** The code of a built-in service. */
  service(id: string): Promise<Service | null>
}
