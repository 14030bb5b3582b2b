import { createServer } from '../server/index.js'
import type { Command } from './command.js'
import { showLinks } from './serve.js'
import { SERVER_OPTIONS, SERVER_OPTIONS_HELP, serverConfigOf } from './server-options.js'

export const signIn: Command = {
  name: 'sign-in',
  summary: 'make a sign-in link for each operator',
  help: `askfirst sign-in [--config <file>] [--data <file>]

Makes a link that signs an operator in, once and for half an hour, also while the server runs. Whoever has
the link can use it: show it to nobody else, and keep it out of logs.

  ${SERVER_OPTIONS_HELP}`,
  options: SERVER_OPTIONS,

  async run(given, terminal) {
    const server = await createServer(serverConfigOf(given, terminal), { log: terminal.err })
    try {
      await showLinks(server, terminal.out)
    } finally {
      await server.close()
    }
    return 0
  },
}
