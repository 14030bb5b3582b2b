// Adds to package-lock.json the optional packages of other platforms that a registry mirror did not offer when the
// lockfile was made, so that `npm ci` works on every platform. Run after `npm install` when `npm ci` says "Missing: …".
import { readFileSync, writeFileSync } from 'node:fs'

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'))
const OS = {
  android: 'android',
  darwin: 'darwin',
  linux: 'linux',
  win32: 'win32',
  freebsd: 'freebsd',
  openbsd: 'openbsd',
  netbsd: 'netbsd',
  sunos: 'sunos',
  openharmony: 'openharmony',
  aix: 'aix',
}
const CPU = {
  arm64: 'arm64',
  x64: 'x64',
  ia32: 'ia32',
  arm: 'arm',
  ppc64: 'ppc64',
  riscv64: 'riscv64',
  s390x: 's390x',
  loong64: 'loong64',
  loongarch64: 'loong64',
  mips64el: 'mips64el',
  wasm32: 'wasm32',
}
const found = (names, words) => words.map(word => names[word]).filter(Boolean)

let added = 0
for (const [path, entry] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    const nested = `${path}/node_modules/${name}`
    const top = `node_modules/${name}`
    if (!path || lock.packages[nested] || lock.packages[top] || !/^\d/.test(version)) continue
    const words = name.replace('@', '').split(/[-/]/)
    const os = found(OS, words)
    const cpu = found(CPU, words)
    const libc = /musl/.test(name) ? ['musl'] : os.includes('linux') ? ['glibc'] : []
    lock.packages[top] = {
      version,
      ...(cpu.length ? { cpu } : {}),
      ...(libc.length ? { libc } : {}),
      ...(entry.dev ? { dev: true } : {}),
      optional: true,
      ...(os.length ? { os } : {}),
    }
    added += 1
  }
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)))
writeFileSync('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`)
console.log(`lockfile: added ${added} optional packages of other platforms`)
