import type { Service } from '../gate/service.js'
import type { Mount } from '../ui/host.js'
import type { ActsModule } from './acts.js'

/** Where the parts that load later come from. */
export interface Loader {
  /** Deciding, receipts, services, clearing; and the reading of a config that was not read before. */
  acts(): Promise<ActsModule>
  ui(): Promise<{ readonly mount: Mount }>
  /** The code of a built-in service. */
  service(id: string): Promise<Service | null>
}
