import type { Service } from '../gate/service.js'
import type { Mount } from '../ui/host.js'
import type { ActsModule } from './acts.js'

/** What loads later, by the name of its file beside the script. */
export interface Parts {
  /** The reading of a config that this browser has not read before. */
  'askfirst-config': typeof import('./config.js')
  /** Deciding, receipts, services, clearing. */
  'askfirst-acts': ActsModule
  'askfirst-ui': { readonly mount: Mount }
  /** Placeholders. */
  'askfirst-hold': typeof import('../ui/hold/index.js')
  /** The code of a built-in service. */
  [service: `services/${string}`]: { readonly default: Service }
}

/** Where the parts come from. */
export type Loader = <N extends keyof Parts>(part: N) => Promise<Parts[N]>
