// Fails when a browser file is over its budget (package.json, "budgets"; bytes after gzip) or when the README states another size.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

const { budgets } = JSON.parse(readFileSync('package.json', 'utf8'))
const kilobytes = bytes => `${(bytes / 1000).toFixed(1)} kB`

function filesOf(name) {
  if (!name.endsWith('/*.js')) return [name]
  const folder = name.slice(0, -'/*.js'.length)
  return existsSync(folder)
    ? readdirSync(folder)
        .filter(f => f.endsWith('.js'))
        .map(f => join(folder, f))
    : []
}

const rows = Object.entries(budgets).flatMap(([name, budget]) => {
  const files = filesOf(name)
  if (files.length === 0) throw new Error(`size: ${name} matches no file; run npm run build`)
  return files.map(file => ({ file, budget, bytes: gzipSync(readFileSync(file), { level: 9 }).length }))
})

const readme = readFileSync('README.md', 'utf8')
let failed = false
for (const { file, budget, bytes } of rows) {
  const over = bytes > budget
  const stated = readme.match(new RegExp(`\`${file.replaceAll('.', '\\.')}\`[^\n]*?(\\d+\\.\\d kB)`))?.[1]
  const stale = stated !== undefined && stated !== kilobytes(bytes)
  failed ||= over || stale
  console.log(
    `${over ? 'OVER' : 'ok  '} ${file} ${bytes} of ${budget} bytes gzip${stale ? `; the README says ${stated}, it is ${kilobytes(bytes)}` : ''}`,
  )
}
process.exit(failed ? 1 : 0)
