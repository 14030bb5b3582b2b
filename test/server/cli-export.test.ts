import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { main } from '../../src/cli/main.js'
import { openStatements } from '../../src/server/database/open.js'
import { createServer } from '../../src/server/index.js'
import { FORMATS } from '../../src/server/operator/export/formats.js'
import { openStores } from '../../src/server/stores/open.js'
import { receiptId, receiptWith } from '../suites/receipts.js'

const folder = mkdtempSync(join(tmpdir(), 'askfirst-export-'))
const data = join(folder, 'receipts.db')
const at = (name: string): string => join(folder, name)

beforeAll(async () => {
  // Which makes the log of the site: the command finds its name there.
  const server = await createServer({ data, sites: [{ site: 'open-campus' }] })
  await server.close()
  const { store } = await openStores(data)
  await store.keep(
    Array.from({ length: 500 }, (_, i) => ({
      receipt: receiptWith({ id: receiptId(i + 1), locale: i % 5 === 0 ? 'lv' : 'ro' }),
      receivedAt: Date.UTC(2026, 10, 21) + i,
    })),
  )
  await store.close()
})
afterAll(() => rmSync(folder, { recursive: true }))

async function run(...given: string[]) {
  const said: string[] = []
  const terminal = { environment: {}, out: (line: string) => said.push(line), err: (line: string) => said.push(line) }
  return { code: await main(['export', '--data', data, ...given], terminal), said: said.join('\n') }
}

describe('askfirst export', () => {
  test.each([...FORMATS.keys()])('writes a file as %s, and goes on with a part of one to the very same', async name => {
    const [whole, half] = [at(`whole.${name}`), at(`half.${name}`)]
    expect(await run('--format', name, '-o', whole)).toEqual({ code: 0, said: `${whole}: 500 receipts of open-campus` })
    const text = readFileSync(whole)
    writeFileSync(`${half}.part`, text.subarray(0, text.length / 2))

    const resumed = await run('--format', name, '-o', half, '--resume')

    expect(resumed).toEqual({ code: 0, said: `${half}: 500 receipts of open-campus` })
    const unmade = (file: string): string => readFileSync(file, 'utf8').replace(/made="[^"]*"/, '')
    expect(unmade(half)).toBe(unmade(whole))
    expect(existsSync(`${half}.part`)).toBe(false)
  })

  test('leaves out whom an officer has left alone, as the pages do', async () => {
    const rooms = await openStatements(data)
    const row = { site: 'open-campus', who: `receipt:${receiptId(7)}`, since: 0, request: 'r' }
    const of = rooms.database.sql
    await rooms.database.write([of.insertInto('left_alone').values(row)])

    await run('--format', 'csv', '-o', at('others.csv'))

    const text = readFileSync(at('others.csv'), 'utf8')
    expect(text).toContain(receiptId(8))
    expect(text).not.toContain(receiptId(7))
    await rooms.database.write([of.deleteFrom('left_alone').where('request', '=', 'r')])
    await rooms.close()
  })

  test('goes on with a part that lacks its end alone, and with none', async () => {
    const [whole, part] = [at('again.xml'), at('ended.xml')]
    await run('--format', 'xml', '-o', whole)
    writeFileSync(`${part}.part`, readFileSync(whole))

    expect((await run('--format', 'xml', '-o', part, '--resume')).said).toContain('500 receipts')
    expect(readFileSync(part, 'utf8')).toBe(readFileSync(whole, 'utf8'))
    expect((await run('--format', 'xml', '-o', at('fresh.xml'), '--resume')).said).toContain('500 receipts')
  })

  test('takes the filters of the pages', async () => {
    const file = at('latvian.ndjson')

    expect((await run('-f', 'ndjson', '-o', file, '--locale', 'lv', '--to', '2026-11-21')).said).toContain(
      '100 receipts',
    )
    expect(
      new Set(
        readFileSync(file, 'utf8')
          .trim()
          .split('\n')
          .map(line => JSON.parse(line).locale),
      ),
    ).toEqual(new Set(['lv']))
  })

  test.each([
    [['--format', 'pdf'], 2, '--format is one of csv, xml, ndjson, json, jsonld'],
    [['--format', 'csv', '--resume'], 2, '--resume goes on with the file that -o names'],
    [['--format', 'csv', '--from', 'soon'], 1, '“soon” is not a day'],
    [['--format', 'csv', '--site', 'nowhere'], 2, '--site is one of open-campus'],
    [['--format', 'csv', '-o', '/nowhere/at/all.csv'], 1, 'ENOENT'],
  ])('%j is refused, saying why', async (given, code, sentence) => {
    const answer = await run(...given)

    expect(answer.code).toBe(code)
    expect(answer.said).toContain(sentence)
  })
})
