import { pino } from 'pino'
import type { Watch } from '../server/index.js'
import { type Terminal, UsageError } from './command.js'

const LEVELS = ['error', 'info', 'debug'] as const
export type JournalLevel = (typeof LEVELS)[number]

/** What a server that runs tells: nothing in it was sent by a visitor, and nothing in it opens a door. */
export interface Journal {
  info(message: string, about?: Readonly<Record<string, string | number>>): void
  error(message: string): void
  /** Each answer and each commit, for the level `debug`. */
  readonly watch: Watch
}

/** @throws {UsageError} for what is no level. */
export function levelOf(given: string): JournalLevel {
  const level = LEVELS.find(each => each === given)
  if (!level) throw new UsageError(`--log is "${given}"; one of ${LEVELS.join(', ')} is allowed`)
  return level
}

/** Sentences for whoever sits before a terminal; for everything else one JSON object a line. */
export function createJournal(level: JournalLevel, { out, isInteractive = false }: Terminal): Journal {
  const lines = pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: label => ({ level: label }) },
    },
    { write: line => out(isInteractive ? sentence(line) : line.trimEnd()) },
  )
  return {
    info: (message, about = {}) => lines.info(about, message),
    error: message => lines.error(message),
    watch: {
      answered: answer => lines.debug(answer, 'answered'),
      committed: ({ results, ...commit }) => lines.debug({ ...commit, ...results }, 'committed'),
    },
  }
}

function sentence(line: string): string {
  const { level: _level, time: _time, msg, ...about } = JSON.parse(line)
  return [msg, ...Object.entries(about).map(([name, value]) => `${name}=${value}`)].join(' ')
}
