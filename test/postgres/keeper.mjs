// Runs one PostgreSQL and outlives whoever started it by as long as it takes to stop it: a test that is killed leaves
// nothing behind. A line of stdin is a signal for PostgreSQL; the end of stdin stops it and removes the folder.
import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { createInterface } from 'node:readline'

const { command, args, user, folder } = JSON.parse(process.argv[2] ?? '{}')
const postgres = spawn(command, args, { ...user, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] })
let isAbandoned = false

postgres.stderr.pipe(process.stdout)
process.stdout.on('error', () => undefined)
postgres.on('exit', () => {
  if (isAbandoned) rmSync(folder, { recursive: true, force: true })
  process.exitCode = 0
  process.stdin.destroy()
})
createInterface(process.stdin)
  .on('line', signal => postgres.kill(signal))
  .on('close', () => {
    isAbandoned = postgres.exitCode === null && postgres.signalCode === null
    if (isAbandoned) postgres.kill('SIGQUIT')
  })
