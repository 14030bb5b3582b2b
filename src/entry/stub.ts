import { type OwnRecord, ownRecord } from '../consent/storage/own-record.js'
import type { SiteConfig } from '../contract/site-config.js'
import type { Lists } from '../gate/answer.js'
import { callQueue } from './call-queue.js'
import { giveDefault, tell } from './data-layer.js'

/** Inlined after the config and before any tag: what askfirst.js comes too late for. */
if (!window.askfirst) {
  let config: SiteConfig | undefined
  let own: OwnRecord | null = null
  try {
    config = JSON.parse(document.getElementById('askfirst-config')?.textContent as string) as SiteConfig
    own = ownRecord(document.cookie, config, Date.now())
  } catch {
    // No config, or no cookies in this frame: then nobody has decided.
  }
  const follow = (record: Lists | null): void => tell(config, record)
  giveDefault(own)
  follow(own)
  void callQueue().then(({ $record, ready }) => {
    $record.listen(follow)
    // What the whole reader makes of the record may differ: then that counts.
    void ready.then(() => follow($record.get()))
  })
}
