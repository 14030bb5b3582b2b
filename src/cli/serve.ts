import { once } from 'node:events'
import { configFileAt } from '../server/config-file.js'
import { type AskfirstServer, createServer, listen } from '../server/index.js'
import { type Command, textOf } from './command.js'
import { createJournal, levelOf } from './journal.js'
import { configPathOf, SERVER_OPTIONS, SERVER_OPTIONS_HELP, serverConfigOf } from './server-options.js'

export const serve: Command = {
  name: 'serve',
  summary: 'run the receipt server',
  help: `askfirst serve [--config <file>] [--host <address>] [--port <number>] [--data <file>] [--log <level>]

Runs the receipt server until it is told to stop (SIGINT, SIGTERM); open requests are finished first.
In a terminal it speaks in sentences and shows the operators' first sign-in links; elsewhere it writes
one JSON object a line, and no link: "askfirst sign-in" makes one.

  ${SERVER_OPTIONS_HELP}
  --host <address>     where to listen; over the file and ASKFIRST_HOST
  --port <number>      over the file and ASKFIRST_PORT
  --log <level>        error, info or debug (each answer, by its route); over ASKFIRST_LOG; default info

These go over the file too: ASKFIRST_PUBLIC_URL, ASKFIRST_EMAIL_SECRET, ASKFIRST_OIDC_SECRET,
ASKFIRST_SMTP_URL, ASKFIRST_METRICS_TOKEN, ASKFIRST_RECEIPTS_PER_MINUTE; and, with commas between,
ASKFIRST_OPERATORS and ASKFIRST_TRUSTED_PROXIES.`,
  options: { ...SERVER_OPTIONS, host: { type: 'string' }, port: { type: 'string' }, log: { type: 'string' } },

  async run(given, terminal) {
    const journal = createJournal(
      levelOf(textOf(given, 'log') ?? terminal.environment['ASKFIRST_LOG'] ?? 'info'),
      terminal,
    )
    const server = await createServer(serverConfigOf(given, terminal), {
      log: journal.error,
      watch: journal.watch,
      configFile: configFileAt(configPathOf(given, terminal)),
    })
    const listening = await listen(server).catch(async error => {
      await server.close()
      throw notListening(error, server.port)
    })
    const told = Promise.race([once(process, 'SIGTERM'), once(process, 'SIGINT')])
    const { port } = listening
    journal.info(`Askfirst keeps receipts of ${server.sites.join(', ')} at ${server.publicUrl}`, { port })
    if (terminal.isInteractive) await showLinks(server, terminal.out)
    await told
    journal.info('Askfirst finishes what is open and stops.')
    await listening.close()
    return 0
  },
}

/** Whoever reads such a link can sign in with it: for the eyes at a terminal, never for a log. */
export async function showLinks(server: AskfirstServer, out: (line: string) => void): Promise<void> {
  for (const { operator, link } of await server.signInLinks()) out(`Sign in as ${operator}, once and soon: ${link}`)
}

function notListening(error: unknown, port: number): Error {
  const code = error instanceof Error && 'code' in error ? error.code : ''
  if (code === 'EADDRINUSE') return new Error(`port ${port} is in use. Name another with --port`, { cause: error })
  if (code === 'EACCES') return new Error(`port ${port} may not be used. Name one above 1023`, { cause: error })
  return error instanceof Error ? error : new Error(String(error))
}
