import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, onTestFinished, test } from 'vitest'
import { main } from '../../src/cli/main.js'
import { newKey } from '../../src/server/log/keys.js'
import { listen } from '../../src/server/serve.js'
import { openDatabase } from '../../src/server/stores/sqlite/database.js'
import { createSqliteLogStore } from '../../src/server/stores/sqlite/log-store.js'
import { createSqliteStore } from '../../src/server/stores/sqlite/store.js'
import { noticeWith, receiptId, receiptWith } from '../suites/receipts.js'
import { ORIGIN, openServer, type TestServer } from './open-server.js'

const START = Date.UTC(2026, 10, 21)
const DAY_MS = 86_400_000

interface Checked {
  readonly subject: string
  readonly facts: readonly string[]
  readonly findings: readonly { readonly code: string; readonly about: string }[]
}

async function run(...given: string[]) {
  const out: string[] = []
  const err: string[] = []
  const code = await main(given, { environment: {}, out: line => out.push(line), err: line => err.push(line) })
  return { code, out: out.join('\n'), err: err.join('\n') }
}

/** @returns the exit code, what was checked, and the findings in short: `EDITED 0193…`. */
async function verify(...given: string[]) {
  const { code, out, err } = await run('verify', ...given, '--json')
  expect(err).toBe('')
  const { checked } = JSON.parse(out) as { checked: readonly Checked[] }
  return { code, checked, found: checked.flatMap(({ findings }) => findings.map(each => `${each.code} ${each.about}`)) }
}

/** A server with receipts 1 to 300, a minute apart, each in the log; and the key of its log. */
async function loggedServer() {
  let at = START
  const server = await openServer({}, { now: () => at })
  const notice = JSON.stringify(NOTICE)
  const { hash } = (
    await server.ask('/v1/notices', { method: 'POST', body: notice, headers: { origin: ORIGIN } })
  ).json()
  for (let n = 1; n <= 300; n += 30) {
    await server.postReceipts(
      Array.from({ length: 30 }, (_, i) => receiptWith({ id: receiptId(n + i), notice: String(hash) })),
    )
    at += 60_000
  }
  await server.integrate()
  const key = (await server.ask('/log/open-campus/keys')).text.trim()
  return { server, key, folder: dirname(server.data) }
}

const NOTICE = noticeWith()

/** Does something to the database that no program of ours does. */
function tamper({ data }: TestServer, ...statements: readonly string[]): void {
  const database = new Database(data)
  for (const sql of statements) expect(database.prepare(sql).run().changes, sql).toBeGreaterThan(0)
  database.close()
}

const blob = (n: number): string => `x'${receiptId(n).replaceAll('-', '')}'`

describe('a database', () => {
  test('that nobody has touched holds, erased receipts and all', async () => {
    const { server, key } = await loggedServer()
    const database = await openDatabase(server.data)
    const erasure = { id: receiptId(7), at: START, by: 'dpo@example.org', why: 'asked' }
    await createSqliteLogStore(database).erase('open-campus', erasure)
    database.close()

    const { code, checked, found } = await verify(server.data, '--key', key)

    expect([code, found]).toEqual([0, []])
    expect(checked[0]).toMatchObject({
      subject: 'receipts.example.org/log/open-campus',
      facts: ['299 receipts fit their entries, 1 have been erased'],
    })
  })

  test.each([
    [
      'an edited receipt',
      `EDITED ${receiptId(12)}`,
      [`UPDATE receipts SET kind = NULL, choice = 'analytics' WHERE id = ${blob(12)}`],
    ],
    [
      'a kind of receipts that was edited',
      `EDITED ${receiptId(12)}`,
      [`UPDATE receipt_kinds SET choice = 'analytics' WHERE kind = 1`],
    ],
    [
      'one whose time is another',
      `EDITED ${receiptId(12)}`,
      [`UPDATE receipts SET received_at = received_at + 1 WHERE id = ${blob(12)}`],
    ],
    [
      'a back-dated one',
      `BACK_DATED ${receiptId(200)}`,
      [`UPDATE receipts SET received_at = received_at - 31536000000 WHERE id = ${blob(200)}`],
    ],
    ['a deleted one', `DELETED ${receiptId(12)}`, [`DELETE FROM receipts WHERE id = ${blob(12)}`]],
    [
      'two that have changed places',
      `REORDERED ${receiptId(12)}`,
      [
        `UPDATE log_leaves SET leaf_index = -1 WHERE id = ${blob(12)}`,
        `UPDATE log_leaves SET leaf_index = 11 WHERE id = ${blob(212)}`,
        `UPDATE log_leaves SET leaf_index = 211 WHERE leaf_index = -1`,
      ],
    ],
    [
      'one that no log has seen',
      `UNLOGGED ${receiptId(999)}`,
      [
        `INSERT INTO receipts SELECT site, ${blob(999)}, received_at, previous, at, decision, method, trusted, gpc, choice,
         policy, notice, locale, library, subject, kind FROM receipts WHERE id = ${blob(12)}`,
      ],
    ],
    [
      'an erased salt without an erasure',
      `EDITED ${receiptId(12)}`,
      [`UPDATE log_leaves SET salt = NULL WHERE id = ${blob(12)}`],
    ],
    ['the last entry taken out', 'DELETED entry 299', [`DELETE FROM log_leaves WHERE leaf_index = 299`]],
  ])('with %s is refused, and the receipt is named', async (_what, named, statements) => {
    const { server, key } = await loggedServer()
    expect(await verify(server.data, '--key', key)).toMatchObject({ code: 0 })

    tamper(server, ...statements)

    const { code, found } = await verify(server.data, '--key', key)
    expect(code).toBe(1)
    expect(found).toContain(named)
  })

  test('with a receipt that was put in later under an earlier time is refused, and it is named', async () => {
    const { server, key } = await loggedServer()
    const database = await openDatabase(server.data)
    await createSqliteStore(database).keep([
      { receipt: receiptWith({ id: receiptId(999) }), receivedAt: START - DAY_MS },
    ])
    database.close()
    await server.integrate()

    const { code, found } = await verify(server.data, '--key', key)

    expect([code, found]).toEqual([1, [`BACK_DATED ${receiptId(999)}`]])
  })

  test('whose log is another than the remembered one is refused, also when it is signed and whole', async () => {
    const { server, key, folder } = await loggedServer()
    const remembered = join(folder, 'checkpoint')
    expect(await verify(server.data, '--key', key, '--remember', remembered)).toMatchObject({ code: 0 })
    expect(readFileSync(remembered, 'utf8')).toContain('receipts.example.org/log/open-campus\n300\n')

    // Whoever has the database has its key too, and can write a whole new past.
    tamper(server, 'DELETE FROM log_leaves', 'DELETE FROM log_nodes', `DELETE FROM receipts WHERE id = ${blob(12)}`)
    tamper(server, 'INSERT INTO log_waiting SELECT site, received_at, id FROM receipts')
    tamper(server, `UPDATE logs SET size = 0`)
    await server.integrate()

    const forged = await verify(server.data, '--key', key)
    const compared = await verify(server.data, '--key', key, '--remember', remembered)
    expect(forged).toMatchObject({ code: 0 })
    expect([compared.code, compared.found]).toEqual([1, ['FORKED receipts.example.org/log/open-campus']])
    expect(readFileSync(remembered, 'utf8')).toContain('\n300\n')
  })

  test('is not believed by another’s key, and without a key that is a doubt', async () => {
    const { server, key } = await loggedServer()
    const stranger = await openServer()
    const other = (await stranger.ask('/log/open-campus/keys')).text.trim()

    expect((await verify(server.data)).found).toEqual(['NO_KEY the signature'])
    expect((await verify(server.data, '--key', other)).found).toEqual([
      'UNKNOWN_KEY receipts.example.org/log/open-campus',
    ])
    expect(await run('verify', server.data, '--key', key.replace('open-campus', 'elsewhere'))).toMatchObject({
      code: 1,
      err: expect.stringContaining('the key’s id is not that of its name'),
    })
  })
})

describe('a receipt', () => {
  test('is checked from its file alone, with its proof and what was shown', async () => {
    const { server, key, folder } = await loggedServer()
    const file = join(folder, 'receipt.json')
    const { text } = await server.ask(`/v1/receipts/${receiptId(200)}?format=json`)
    writeFileSync(file, text)

    const { code, checked } = await verify(file, '--key', key)
    expect(code).toBe(0)
    expect(checked[0]?.facts).toEqual([
      `receipt ${receiptId(200)} is entry 200 of 300 in receipts.example.org/log/open-campus, received 2026-11-21T00:06:00.000Z`,
    ])

    for (const [from, to, finding] of [
      ['"analytics":true', '"analytics":false', `NOT_IN_LOG ${receiptId(200)}`],
      ['2026-11-21T00:06:00.000Z', '2025-11-21T00:06:00.000Z', `NOT_IN_LOG ${receiptId(200)}`],
      ['Alegi tu', 'Alegem noi', expect.stringContaining('NOTICE sha256-')],
      ['"askfirst.receipt/1"', '"askfirst.receipt/2"', 'MALFORMED the receipt'],
    ] as const) {
      writeFileSync(file, text.replace(from, to))
      expect(await verify(file, '--key', key), to).toMatchObject({ code: 1, found: [finding] })
    }
    writeFileSync(file, text.replace(/"proof":"[^"]*"/, '"proof":null'))
    expect((await verify(file, '--key', key)).found).toEqual([`UNPROVED ${receiptId(200)}`])
    writeFileSync(file, text)
    expect((await verify(file)).found).toEqual(['NO_KEY the signature'])
    writeFileSync(file, '{"something":"else"}')
    expect((await verify(file, '--key', key)).found).toEqual([`MALFORMED ${file}`])
  })

  test('is checked as a browser keeps it, the proof inside and without what was shown', async () => {
    const { server, key, folder } = await loggedServer()
    const file = join(folder, 'receipt.json')
    const { receipt, receivedAt, proof } = (await server.ask(`/v1/receipts/${receiptId(200)}`)).json()
    const kept = (changes: object): void => writeFileSync(file, JSON.stringify({ ...(receipt as object), ...changes }))

    kept({ receivedAt, proof })
    expect(await verify(file, '--key', key)).toMatchObject({ code: 0, found: [] })
    kept({ receivedAt, proof, decision: 'refused' })
    expect(await verify(file, '--key', key)).toMatchObject({ code: 1, found: [`NOT_IN_LOG ${receiptId(200)}`] })
    kept({})
    expect(await verify(file, '--key', key)).toMatchObject({ code: 1, found: [`UNPROVED ${receiptId(200)}`] })
  })

  test('is answered in words too: yes with where it stands, no with why', async () => {
    const { server, key, folder } = await loggedServer()
    const [file, keys] = [join(folder, 'receipt.json'), join(folder, 'keys.txt')]
    const { text } = await server.ask(`/v1/receipts/${receiptId(1)}`)
    writeFileSync(keys, `${key}\n`)

    writeFileSync(file, text)
    const yes = await run('verify', file, '--key', keys)
    writeFileSync(file, text.replace('"trusted":true', '"trusted":false'))
    const no = await run('verify', file, '--key', keys)

    expect([yes.code, yes.out, yes.err]).toEqual([0, expect.stringMatching(/^yes {2}0193.*\n {5}receipt 0193/), ''])
    expect([no.code, no.out]).toEqual([1, `no   ${receiptId(1)}`])
    expect(no.err).toMatch(/^ {5}NOT_IN_LOG {2}0193/)
    expect(await run('verify', join(folder, 'none.json'), '--key', key)).toMatchObject({ code: 1 })
    expect(await run('verify', file, '--key', 'nonsense')).toMatchObject({ code: 1 })
    expect(await run('verify')).toMatchObject({ code: 2 })
  })
})

describe('evidence', () => {
  test('holds receipts, notices, proofs, checkpoint and keys, and is checked without the server', async () => {
    const { server, key, folder } = await loggedServer()
    const database = await openDatabase(server.data)
    const erasure = { id: receiptId(7), at: START, by: 'dpo@example.org', why: 'asked' }
    await createSqliteLogStore(database).erase('open-campus', erasure)
    database.close()
    const file = join(folder, 'evidence.json')

    const made = await run('evidence', receiptId(3), receiptId(300), receiptId(7), '--data', server.data, '-o', file)
    expect(made).toMatchObject({ code: 0, out: expect.stringContaining('2 receipts, 1 erased') })
    const { code, checked } = await verify(file, '--key', key)

    expect(code).toBe(0)
    expect(checked[0]?.facts).toHaveLength(2)
    const text = readFileSync(file, 'utf8')
    expect(JSON.parse(text)).toMatchObject({
      erased: [{ id: receiptId(7), index: 6, by: 'dpo@example.org', why: 'asked' }],
    })
    for (const [from, to, finding] of [
      ['"functional": true', '"functional": false', `NOT_IN_LOG ${receiptId(3)}`],
      ['Alegi tu', 'Alegem noi', expect.stringContaining('NOTICE sha256-')],
      ['"receipts"', '"none"', 'MALFORMED receipts'],
    ] as const) {
      writeFileSync(file, text.replace(from, to))
      expect(await verify(file, '--key', key), to).toMatchObject({ code: 1, found: [finding] })
    }
  })

  test('of a receipt that is not there is not complete', async () => {
    const { server, folder } = await loggedServer()
    const file = join(folder, 'evidence.json')

    const made = await run('evidence', receiptId(999), '--data', server.data, '-o', file)

    expect([made.code, made.err]).toEqual([1, `${receiptId(999)} is not kept here`])
    expect(await run('evidence', '12', '--data', server.data, '-o', file)).toMatchObject({ code: 2 })
    expect(await run('evidence', receiptId(1), '--data', server.data)).toMatchObject({ code: 2 })
  })
})

describe('a live log', () => {
  async function liveLog() {
    const logged = await loggedServer()
    const { port, close } = await listen(logged.server, { host: '127.0.0.1', port: 0 })
    onTestFinished(close)
    return { ...logged, address: `http://127.0.0.1:${port}/log/open-campus` }
  }

  test('is walked to its root, and must go on from what was remembered', async () => {
    const { server, key, folder, address } = await liveLog()
    const remembered = join(folder, 'checkpoint')

    const first = await verify(address, '--key', key, '--remember', remembered)
    await server.postReceipts(receiptWith({ id: receiptId(301) }))
    await server.integrate()
    const second = await verify(address, '--key', key, '--remember', remembered)

    expect([first.code, second.code]).toEqual([0, 0])
    expect(readFileSync(remembered, 'utf8')).toContain('\n301\n')
    expect(second.checked[0]?.facts).toEqual(['all 301 entries and tiles make the root that was signed'])

    tamper(server, 'UPDATE log_leaves SET entry = zeroblob(32) WHERE leaf_index = 5')
    const third = await verify(address, '--key', key, '--remember', remembered)
    expect(third.code).toBe(1)
    expect(third.found).toContain('REWRITTEN receipts.example.org/log/open-campus')
    expect(third.found).toContain('FORKED receipts.example.org/log/open-campus')
    expect(third.found).toContain('REWRITTEN tile/1/000.p/1')
  })

  test('that lacks a tile, has another key or is not there is refused', async () => {
    const { server, key, folder, address } = await liveLog()
    const file = join(folder, 'checkpoint')

    expect((await verify(address, '--remember', file)).found).toEqual(['NO_KEY the signature'])
    expect(existsSync(file)).toBe(false)
    expect((await verify(`${address}x`, '--key', key)).found).toEqual([`UNREACHABLE ${address}x`])
    const stranger = await openServer()
    const otherKey = (await stranger.ask('/log/open-campus/keys')).text.trim()
    expect((await verify(address, '--key', otherKey)).found).toEqual([`UNKNOWN_KEY ${address}`])
    tamper(server, 'DELETE FROM log_leaves WHERE leaf_index = 299')
    expect((await verify(address, '--key', key)).found).toEqual([`UNREACHABLE ${address}`])
  })
})

describe('a key', () => {
  test('is followed by another, both sign for a time, and old proofs hold', async () => {
    const { server, key, folder } = await loggedServer()
    const file = join(folder, 'old.json')
    writeFileSync(file, (await server.ask(`/v1/receipts/${receiptId(3)}`)).text)

    const rotated = await run('key', 'rotate', '--data', server.data)
    const listed = await run('key', 'list', '--data', server.data)
    expect([rotated.code, listed.out]).toEqual([0, rotated.out])
    const [first = '', second = ''] = listed.out.split('\n').map(line => line.split('  ')[0])
    expect(first).toBe(key)
    expect(listed.out).toContain('signs until')

    await server.postReceipts(receiptWith({ id: receiptId(301) }))
    await server.integrate()
    for (const each of [first, second]) expect(await verify(server.data, '--key', each)).toMatchObject({ code: 0 })
    expect(await verify(file, '--key', first)).toMatchObject({ code: 0 })
    expect((await server.ask('/log/open-campus/keys')).text).toBe(`${first}\n${second}\n`)
  })

  test('in wrong hands stops at once', async () => {
    const { server, key } = await loggedServer()
    const database = await openDatabase(server.data)
    await createSqliteLogStore(database).addKey('open-campus', await newKey(START + 1), START)
    database.close()
    await server.postReceipts(receiptWith({ id: receiptId(301) }))
    await server.integrate()

    expect((await verify(server.data, '--key', key)).found).toEqual([
      'UNKNOWN_KEY receipts.example.org/log/open-campus',
    ])
    expect(await run('key', 'rotate', '--days', '-1', '--data', server.data)).toMatchObject({ code: 2 })
    expect(await run('key', 'forget', '--data', server.data)).toMatchObject({ code: 2 })
    expect(await run('key', 'list', '--data', server.data, '--site', 'third')).toMatchObject({ code: 2 })
  })
})
