import { once } from 'node:events'
import { readServerConfig } from '../server/config-file.js'
import { createServer, listen } from '../server/index.js'
import { type Command, textOf } from './command.js'

const DEFAULT_FILE = 'askfirst.server.json'

export const serve: Command = {
  name: 'serve',
  summary: 'run the receipt server',
  help: `askfirst serve [--config ${DEFAULT_FILE}] [--host <address>] [--port <number>] [--data <file>]

Runs the receipt server until it is told to stop (SIGINT, SIGTERM); open requests are finished first.

  --config <file>   the server's config; default ${DEFAULT_FILE}
  --host <address>  where to listen; over the file and ASKFIRST_HOST
  --port <number>   over the file and ASKFIRST_PORT
  --data <file>     the database; over the file and ASKFIRST_DATA

ASKFIRST_PUBLIC_URL and ASKFIRST_EMAIL_SECRET go over the file too.`,
  options: {
    config: { type: 'string', short: 'c' },
    host: { type: 'string' },
    port: { type: 'string' },
    data: { type: 'string' },
  },

  async run(given, { environment, out, err }) {
    const config = readServerConfig(textOf(given, 'config') ?? DEFAULT_FILE, {
      ...environment,
      ASKFIRST_HOST: textOf(given, 'host') ?? environment['ASKFIRST_HOST'],
      ASKFIRST_PORT: textOf(given, 'port') ?? environment['ASKFIRST_PORT'],
      ASKFIRST_DATA: textOf(given, 'data') ?? environment['ASKFIRST_DATA'],
    })
    const server = await createServer(config, { log: err })
    const listening = await listen(server).catch(async error => {
      await server.close()
      throw notListening(error, server.port)
    })
    out(`Askfirst keeps receipts of ${server.sites.join(', ')} at ${server.publicUrl} (port ${listening.port})`)
    for (const { operator, link } of await server.signInLinks()) out(`Sign in as ${operator}, once and soon: ${link}`)
    await Promise.race([once(process, 'SIGTERM'), once(process, 'SIGINT')])
    out('Askfirst finishes what is open and stops.')
    await listening.close()
    return 0
  },
}

function notListening(error: unknown, port: number): Error {
  const code = error instanceof Error && 'code' in error ? error.code : ''
  if (code === 'EADDRINUSE') return new Error(`port ${port} is in use. Name another with --port`, { cause: error })
  if (code === 'EACCES') return new Error(`port ${port} may not be used. Name one above 1023`, { cause: error })
  return error instanceof Error ? error : new Error(String(error))
}
