import { isOfferNew } from '../consent/newcomers.js'
import { readCookie } from '../consent/storage/read-cookie.js'
import type { Declaration } from '../contract/declaration.js'
import type { Site } from '../contract/site.js'
import { createAskfirst } from './create.js'
import { urlLoader } from './url-loader.js'

/** What `askfirst build-site` and `/s/<site>.js` put in front of this script. */
interface CompiledSite {
  readonly site: Site
  readonly declarations: readonly Declaration[]
  /** Where the other browser files are, relative to this script or absolute. */
  readonly base: string
}

declare const __ASKFIRST_SITE__: CompiledSite

/** A checked config with its services' declarations: nothing to fetch, nothing to parse. */
function run({ site, declarations, base }: CompiledSite, tag: HTMLScriptElement | null): void {
  const services = site.services.map(service => ({ ...declarations.find(({ id }) => id === service.id), ...service }))
  const loader = urlLoader(new URL(base, tag?.src || location.href).href)
  const whole = { ...site, services }
  const askfirst = createAskfirst({
    loader,
    nonce: tag?.nonce ?? '',
    read: (_, shelf) =>
      // Who has granted nothing starts nothing that is new; and the first look into a storage takes milliseconds.
      /&ys?=/.test(readCookie() ?? '') && isOfferNew(whole, shelf())
        ? loader('askfirst-config').then(code => code.offered(whole, shelf()))
        : whole,
  })
  window.askfirst = askfirst
  askfirst.init()
}

if (!window.askfirst?.$record) run(__ASKFIRST_SITE__, document.currentScript as HTMLScriptElement | null)
