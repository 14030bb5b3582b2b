import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { main } from '../../src/cli/main.js'
import { entryOf } from '../../src/contract/log/entry.js'
import { parseLogKey } from '../../src/contract/log/key.js'
import { parseProof } from '../../src/contract/log/proof.js'
import { postgresForTests } from '../postgres/fixture.js'
import { isBelievedOutside } from '../suites/outside-verifier.js'
import { receiptId, receiptWith } from '../suites/receipts.js'
import { openServer } from './open-server.js'

const postgres = postgresForTests()

async function run(...given: string[]) {
  const out: string[] = []
  const err: string[] = []
  const code = await main(given, { environment: {}, out: line => out.push(line), err: line => err.push(line) })
  return { code, out: out.join('\n'), err: err.join('\n') }
}

/** A server on PostgreSQL with receipts 1 to 300, each in the log; and the key of its log. */
async function loggedServer() {
  const data = await postgres().newDatabase()
  const server = await openServer({ data })
  const all = Array.from({ length: 300 }, (_, i) => receiptWith({ id: receiptId(i + 1), notice: null }))
  for (let i = 0; i < all.length; i += 30) await server.postReceipts(all.slice(i, i + 30))
  await server.integrate()
  const key = (await server.ask('/log/open-campus/keys')).text.trim()
  return { server, data, key }
}

describe('a server on PostgreSQL', () => {
  test('proves its receipts to code that was not written here', async () => {
    const { server, key } = await loggedServer()

    for (const n of [1, 257, 300]) {
      const { proof: text, ...logged } = (await server.ask(`/v1/receipts/${receiptId(n)}`)).json()
      const proof = parseProof(String(text))
      const entry = entryOf(logged as never, proof.salt)

      expect(isBelievedOutside({ ...proof, entry }, parseLogKey(key))).toBe(true)
      expect(isBelievedOutside({ ...proof, entry, index: proof.index ^ 1 }, parseLogKey(key))).toBe(false)
    }
  })
})

describe('the command line, by the address of a database', () => {
  test('verifies it, and names a receipt that somebody has edited', async () => {
    const { data, key } = await loggedServer()
    const before = await run('verify', data, '--key', key)

    await postgres().sql(
      `UPDATE receipts SET kind = NULL, choice = 'analytics' WHERE id = '${receiptId(12)}'`,
      data.split('/').at(-1),
    )

    const after = await run('verify', data, '--key', key)
    expect([before.code, before.out]).toEqual([0, expect.stringContaining('300 receipts fit their entries')])
    expect([after.code, after.err]).toEqual([1, expect.stringContaining(`EDITED  ${receiptId(12)}`)])
  })

  test('writes evidence and makes keys', async () => {
    const { data, key } = await loggedServer()
    const folder = mkdtempSync(join(tmpdir(), 'askfirst-evidence-'))
    onTestFinished(() => rmSync(folder, { recursive: true }))
    const file = join(folder, 'evidence.json')

    const made = await run('evidence', receiptId(3), receiptId(300), '--data', data, '-o', file)
    const rotated = await run('key', 'rotate', '--data', data)

    expect([made.code, made.out]).toEqual([0, expect.stringContaining('2 receipts, 0 erased')])
    expect(await run('verify', file, '--key', key)).toMatchObject({ code: 0 })
    expect([rotated.code, rotated.out.split('\n').length]).toEqual([0, 2])
    expect(rotated.out).toContain(key)
  })

  test('refuses one that cannot be read, and does not repeat it', async () => {
    for (const given of [
      ['verify', 'postgres://askfirst:se/cret@db.example/receipts'],
      ['key', 'list', '--data', 'postgres://askfirst:se/cret@db.example/receipts'],
    ]) {
      const { code, out, err } = await run(...given)

      expect([code, out, err]).toEqual([1, '', expect.stringContaining('postgres://user:password@host')])
      expect(err).not.toContain('cret')
    }
  })
})
