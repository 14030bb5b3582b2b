import { parseServerConfig } from '../../server/config.js'
import { openStores } from '../../server/stores/open.js'
import type { Arguments, Terminal } from '../command.js'
import { serverConfigOf } from '../server-options.js'
import { siteMeant } from './site.js'

const PAGE = 1000

/** `askfirst email unsubscribed`: who is to get no more mail, straight from the database. */
export async function listUnsubscribed(given: Arguments, terminal: Terminal): Promise<number> {
  const { data, sites } = parseServerConfig(serverConfigOf(given, terminal))
  const site = siteMeant(
    given,
    sites.map(each => each.site.site),
  )
  const { store } = await openStores(data)
  try {
    for (let after: string | undefined = ''; after !== undefined; ) {
      const page = await store.unsubscribed(site, PAGE, after)
      for (const { subject, at } of page) terminal.out(`${subject}\t${new Date(at).toISOString()}`)
      after = page.length === PAGE ? page.at(-1)?.subject : undefined
    }
    return 0
  } finally {
    await store.close()
  }
}
