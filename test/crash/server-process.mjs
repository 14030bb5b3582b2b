// The real server as its operator starts it: a process of its own, told by its config and its command line.
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

export const COMMAND = fileURLToPath(new URL('../../dist/lib/cli/index.js', import.meta.url))

/** A folder with the config of one site's server, gone after `close`. */
export function serverFolder(changes = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'askfirst-crash-'))
  const config = join(folder, 'server.json')
  const given = { sites: [{ site: 'crash' }], data: 'crash.db', port: 0, receiptsPerMinute: 10_000_000, ...changes }
  writeFileSync(config, JSON.stringify(given))
  return { folder, config, data: join(folder, 'crash.db'), close: () => rmSync(folder, { recursive: true }) }
}

/**
 * Starts a server and waits until it listens.
 *
 * @param {string} config - the path of its config
 * @param {{ args?: string[], env?: Record<string, string>, fileBlocks?: number }} options - `fileBlocks`: how many
 *   blocks of 512 bytes a file may have
 * @returns its process, its port, a promise of its end with the exit code, and the lines that it has written
 * @throws {Error} with those lines when it ends instead
 */
export async function startServer(config, { args = [], env = {}, fileBlocks } = {}) {
  const { child, ended, lines } = run(['serve', '--config', config, ...args], env, fileBlocks)
  const port = await new Promise((resolve, reject) => {
    lines.heard = line => {
      const [, found] = /"port":(\d+)/.exec(line) ?? []
      if (found) resolve(Number(found))
    }
    ended.then(code => reject(new Error(`the server ended with ${code}:\n${lines.join('\n')}`)))
  })
  return { child, port, ended, lines }
}

/** Runs another command of `askfirst` to its end. */
export async function runCommand(...args) {
  const { ended, lines } = run(args)
  return { code: await ended, lines: [...lines] }
}

function run(args, env = {}, fileBlocks) {
  if (!existsSync(COMMAND)) throw new Error(`${COMMAND} is missing: npm run build makes it`)
  const command = [process.execPath, COMMAND, ...args]
  const limited = ['sh', '-c', `ulimit -f ${fileBlocks}; exec "$@"`, 'sh', ...command]
  const [program = '', ...given] = fileBlocks === undefined ? command : limited
  const child = spawn(program, given, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  })
  const lines = Object.assign([], { heard: () => undefined })
  for (const stream of [child.stdout, child.stderr]) {
    createInterface(stream).on('line', line => {
      lines.push(line)
      lines.heard(line)
    })
  }
  const ended = new Promise(resolve => child.once('close', resolve))
  return { child, ended, lines }
}
