import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parseShape } from '../../src/contract/shape.js'
import { lint } from '../../src/lint/lint.js'
import { parseServerConfig, serverConfig } from '../../src/server/config.js'

const read = (path: string): string => readFileSync(path, 'utf8')
const variablesIn = (text: string): string[] => [...new Set(text.match(/\bASKFIRST_[A-Z_]+/g))].toSorted()

test('what is said about running the server names only variables that it reads, and all of them', () => {
  const known = variablesIn(
    read('src/server/config-file.ts') + read('src/cli/server-options.ts') + read('src/cli/serve.ts'),
  )
  const deployed = readdirSync('deploy').flatMap(name => variablesIn(read(join('deploy', name))))

  expect(known.length).toBeGreaterThan(8)
  expect(deployed.length).toBeGreaterThan(4)
  expect(deployed.filter(name => !known.includes(name))).toEqual([])
  expect(variablesIn(read('docs/operations.md'))).toEqual(known)
})

test('the example of a server with several sites is right, each with what is its own', () => {
  const [, example = ''] = /```json\n([\s\S]*?)```/.exec(read('docs/sites.md')) ?? []

  const { sites, retention } = parseServerConfig(JSON.parse(example))

  expect(sites.map(({ site }) => [site.site, retention.periodsOf(site.site).receiptDays])).toEqual([
    ['open-campus', 1826],
    ['library', 1096],
  ])
  for (const { given } of sites) expect(lint({ config: given, look: null })).toEqual([])
})

test('the example of a server’s config is right', () => {
  const given = parseShape(serverConfig, JSON.parse(read('deploy/askfirst.server.json')), 'INVALID_CONFIG')

  expect(parseServerConfig(given).operators).toEqual(['dpo@campus.example'])
})
