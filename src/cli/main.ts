import { parseArgs } from 'node:util'
import { backup } from './backup.js'
import { buildSite } from './build-site.js'
import { checkConfig } from './check-config.js'
import { type Command, type Terminal, UsageError } from './command.js'
import { email } from './email.js'
import { evidence } from './evidence.js'
import { exportReceipts } from './export.js'
import { logKey } from './key.js'
import { serve } from './serve.js'
import { signIn } from './sign-in.js'
import { verify } from './verify.js'

const COMMANDS: readonly Command[] = [
  serve,
  signIn,
  backup,
  exportReceipts,
  buildSite,
  checkConfig,
  verify,
  evidence,
  logKey,
  email,
]

const HELP = `askfirst <command> [options]

${COMMANDS.map(({ name, summary }) => `  ${name.padEnd(14)}${summary}`).join('\n')}

askfirst <command> --help tells more.`

/**
 * Runs one command.
 *
 * @param given - the arguments after the program's name.
 * @returns the exit code: 0 done, 1 not done, 2 the command line is wrong.
 */
export async function main(given: readonly string[], terminal: Terminal): Promise<number> {
  const [name, ...rest] = given
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    terminal.out(HELP)
    return name === undefined ? 2 : 0
  }
  const command = COMMANDS.find(each => each.name === name)
  if (!command) {
    terminal.err(`askfirst: there is no command "${name}"\n\n${HELP}`)
    return 2
  }
  return runCommand(command, rest, terminal)
}

async function runCommand(command: Command, args: string[], terminal: Terminal): Promise<number> {
  try {
    const options = { ...command.options, help: { type: 'boolean', short: 'h' } } as const
    const parsed = parse(args, options)
    if (parsed.values['help'] === true) {
      terminal.out(command.help)
      return 0
    }
    return await command.run(parsed, terminal)
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    terminal.err(`askfirst ${command.name}: ${message}`)
    if (!(error instanceof UsageError)) return 1
    terminal.err(`\n${command.help}`)
    return 2
  }
}

function parse(args: string[], options: Command['options']) {
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
    const single = Object.entries(values).map(([key, value]) => [key, Array.isArray(value) ? value.at(-1) : value])
    return { values: Object.fromEntries(single), positionals }
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
}
