import { type OwnRecord, ownRecord } from '../consent/storage/own-record.js'
import { MIN_MAX_AGE_DAYS, type SiteConfig } from '../contract/site-config.js'
import { standIn } from './call-queue.js'
import { createTeller, giveDefault } from './data-layer.js'

/** Inlined after the config and before any tag: what askfirst.js comes too late for. */
function run(): void {
  let mapping: SiteConfig['consentMode']
  let record: OwnRecord | null = null
  try {
    const config = JSON.parse(document.getElementById('askfirst-config')?.textContent as string) as SiteConfig
    mapping = config.consentMode ?? {}
    const maxAgeDays = config.record?.maxAgeDays ?? MIN_MAX_AGE_DAYS
    record = ownRecord(document.cookie, config.policy?.version ?? '1', maxAgeDays, Date.now())
  } catch {
    // No config, or no cookies in this frame: then nobody has decided.
  }
  const tell = createTeller(mapping)
  giveDefault(record !== null)
  tell(record)

  standIn(real => {
    real.$record.listen(tell)
    // What the whole reader makes of the record may differ: then that counts.
    void real.ready.then(() => tell(real.$record.get()))
  })
}

if (!window.askfirst) run()
