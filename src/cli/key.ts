import { formatLogKey, logKeyOf } from '../contract/log/key.js'
import { DAY_MS } from '../server/day.js'
import { newKey } from '../server/log/keys.js'
import type { KeptKey, LogStore } from '../server/stores/log-store.js'
import { type Arguments, type Command, textOf, UsageError } from './command.js'
import { LOG_OPTIONS, LOG_OPTIONS_HELP, openLogs } from './log-file.js'

const DEFAULT_DAYS = 30
export const logKey: Command = {
  name: 'key',
  summary: 'list the keys that sign a log, or make a new one',
  help: `askfirst key list|rotate [--config <file>] [--data <file>] [--site <name>] [--days ${DEFAULT_DAYS}]

list    every key of the log, as verifiers take it, and how long it signs
rotate  makes a new key. It and those before sign together for some days, so that everybody who
        checks the log can take it over; then it signs alone. The server goes on meanwhile.

${LOG_OPTIONS_HELP}
  --days <number>      how long those before go on; 0 when one is in wrong hands`,
  options: { ...LOG_OPTIONS, days: { type: 'string' } },

  async run(given, terminal) {
    const [what, ...more] = given.positionals
    if ((what !== 'list' && what !== 'rotate') || more.length > 0) throw new UsageError('list or rotate is expected')
    const overlapMs = daysIn(given) * DAY_MS
    const { store, logStore, site } = await openLogs(given, terminal)
    try {
      if (what === 'rotate') {
        const now = Date.now()
        await logStore.addKey(site, await newKey(now), now + overlapMs)
      }
      for (const line of await linesOf(logStore, site)) terminal.out(line)
      return 0
    } finally {
      await store.close()
    }
  },
}

function daysIn(given: Arguments): number {
  const days = Number(textOf(given, 'days') ?? DEFAULT_DAYS)
  if (!Number.isInteger(days) || days < 0) throw new UsageError('--days is a whole number of days')
  return days
}

async function linesOf(logStore: LogStore, site: string): Promise<string[]> {
  const head = await logStore.head(site)
  return (await logStore.keys(site)).map(
    each => `${formatLogKey(logKeyOf(head?.origin ?? site, each.publicKey))}  ${timesOf(each)}`,
  )
}

function timesOf({ madeAt, signsUntil }: KeptKey): string {
  const from = `made ${new Date(madeAt).toISOString()}`
  return signsUntil === null ? from : `${from}, signs until ${new Date(signsUntil).toISOString()}`
}
