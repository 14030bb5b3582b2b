// Makes `npm start` and `npm test` work on a fresh clone with nothing but Node: installs what is missing, says what it does.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')

/** Everything that decides what a folder's node_modules should hold. */
function wanted(folder) {
  const lock = readFileSync(join(folder, 'package-lock.json'))
  return createHash('sha256').update(lock).update(process.version).digest('hex')
}

const run = (command, args) => spawnSync(command, args, { cwd: root, stdio: 'inherit' }).status === 0

function fail(line) {
  console.error(line)
  process.exit(1)
}

function install(folder, ...options) {
  const stamp = join(folder, 'node_modules/.askfirst-setup')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted(folder)) return
  console.log(`setup: installing dependencies from ${join(folder, 'package-lock.json')}`)
  if (!run('npm', ['ci', '--prefix', folder, '--no-audit', '--no-fund', ...options]))
    fail('setup: npm ci failed; its own message is above')
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, wanted(folder))
}

async function installBrowser() {
  const { findBrowser } = await import('./browser.mjs')
  const isDebianRoot = process.getuid?.() === 0 && existsSync('/etc/debian_version')
  const ways = [
    [
      'downloading Playwright’s Chromium',
      () => run('npx', ['playwright', 'install', 'chromium-headless-shell', 'chromium']),
    ],
    ...(isDebianRoot
      ? [
          [
            'installing Debian’s chromium',
            () => run('apt-get', ['update', '-qq']) && run('apt-get', ['install', '-y', '-qq', 'chromium']),
          ],
        ]
      : []),
  ]
  let browser = await findBrowser()
  for (const [doing, way] of ways) {
    if (browser) break
    console.log(`setup: no browser found; ${doing}`)
    way()
    browser = await findBrowser()
  }
  if (!browser)
    fail('setup: tests need Chromium: install Chrome or Chromium, or set ASKFIRST_BROWSER to the path of one')
  console.log(`setup: tests use ${browser}`)
}

const [major] = process.versions.node.split('.')
if (Number(major) < 20) fail(`setup: Node 20 or newer is needed; this is ${process.version}`)
install(root)
// The peers of the bench live apart: only whoever measures needs them.
if (process.argv[2] === 'bench') install(join(root, 'bench'), '--ignore-scripts')
if (process.argv[2]) await installBrowser()
