import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { main } from '../../src/cli/main.js'

const folder = mkdtempSync(join(tmpdir(), 'askfirst-cli-'))
afterAll(() => rmSync(folder, { recursive: true }))

function file(name: string, content: unknown): string {
  const path = join(folder, name)
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content))
  return path
}

async function run(...given: string[]) {
  const out: string[] = []
  const err: string[] = []
  const code = await main(given, { environment: {}, out: line => out.push(line), err: line => err.push(line) })
  return { code, out: out.join('\n'), err: err.join('\n') }
}

const site = { site: 'open-campus', services: ['matomo'], controller: { name: 'Open Campus' } }

describe('askfirst', () => {
  test('lists its commands, and each tells what it does', async () => {
    const { code, out } = await run('--help')
    const names = [...out.matchAll(/^ {2}([a-z-]+)/gm)].map(([, name]) => name ?? '')

    expect(code).toBe(0)
    expect(names).toEqual([
      'serve',
      'sign-in',
      'backup',
      'export',
      'build-site',
      'check-config',
      'verify',
      'evidence',
      'key',
      'email',
    ])
    for (const name of names)
      expect(await run(name, '--help')).toMatchObject({ code: 0, out: expect.stringContaining(`askfirst ${name}`) })
  })

  test.each([
    [[]],
    [['nothing']],
    [['serve', '--nothing']],
    [['check-config']],
    [['check-config', 'a', 'b']],
    [['build-site', 'a.json']],
  ])('called as %j is told how to', async given => {
    const { code, out, err } = await run(...given)

    expect(code).toBe(2)
    expect(out + err).toContain('askfirst ')
  })
})

describe('check-config', () => {
  test('says that a site’s config is right, and a server’s with the files it names', async () => {
    const path = file('site.json', site)
    const server = file('server.json', { sites: ['site.json'] })

    expect(await run('check-config', path)).toEqual({ code: 0, out: `${path} is a site's config, and right.`, err: '' })
    expect(await run('check-config', server, '--json')).toEqual({ code: 0, out: '{"ok":true,"findings":[]}', err: '' })
  })

  test('names the first mistake, for people and for programs', async () => {
    const path = file('wrong.json', { ...site, layout: 'popup' })

    const forPeople = await run('check-config', path)
    const forPrograms = await run('check-config', path, '--json')

    const line = 'error  INVALID_CONFIG  layout is "popup"; one of bar, box, dialog is allowed.'
    expect(forPeople).toMatchObject({ code: 1, out: '', err: expect.stringContaining(line) })
    const { ok, findings } = JSON.parse(forPrograms.out)
    expect([ok, findings]).toEqual([
      false,
      [
        {
          rule: 'INVALID_CONFIG',
          level: 'error',
          path: 'layout',
          given: 'popup',
          allowed: 'one of bar, box, dialog is allowed',
          todo: expect.any(String),
        },
      ],
    ])
    expect(forPrograms.code).toBe(1)
  })

  test('tells of a file that is not there, is no JSON, or names one that is not there', async () => {
    const none = await run('check-config', join(folder, 'none.json'))
    const broken = await run('check-config', file('broken.json', '{"site": '))
    const beside = await run('check-config', file('beside.json', { sites: ['gone.json'] }))

    expect([none.code, none.err]).toEqual([1, expect.stringContaining('none.json is not there')])
    expect(JSON.parse((await run('check-config', join(folder, 'none.json'), '--json')).out)).toMatchObject({
      ok: false,
      findings: [{ rule: 'UNREADABLE' }],
    })
    expect([broken.code, broken.err]).toEqual([1, expect.stringContaining('INVALID_JSON')])
    expect([beside.code, beside.err]).toEqual([1, expect.stringContaining('gone.json is not there')])
  })
})

describe('check-config and what works against visitors', () => {
  const dark = { ...site, trigger: 'off', services: [{ id: 'shop', category: 'essential' }] }

  test('an error is told with what to do about it, and fails; a warning alone does not, unless it is to', async () => {
    const wrong = await run('check-config', file('dark.json', dark))
    const warned = file('warned.json', { ...site, trigger: 'off' })

    expect(wrong).toMatchObject({ code: 1, out: '' })
    expect(wrong.err).toContain('error  essential-without-reason  services[0].purpose is undefined')
    expect(wrong.err).toContain('1 error, 2 warnings')
    expect(await run('check-config', warned)).toMatchObject({
      code: 0,
      out: expect.stringContaining('right'),
      err: expect.stringContaining('warning  no-way-back  trigger is "off"'),
    })
    expect((await run('check-config', warned, '--strict')).code).toBe(1)
  })

  test('a key that is against visitors is explained, not only unknown; the next mistake is told when it is gone', async () => {
    const given = { ...site, buttons: { hideRejectAll: true }, layout: 'popup' }
    const { out } = await run('check-config', file('buttons.json', given), '--json')

    expect(JSON.parse(out).findings.map(({ rule }: { rule: string }) => rule)).toEqual(['no-reject-on-first-layer'])
  })

  test('every site of a server’s config is looked at, in files of their own too', async () => {
    file('dark-site.json', dark)
    const server = file('dark-server.json', { sites: [site, 'dark-site.json'] })

    const { code, out } = await run('check-config', server, '--json')

    expect(code).toBe(1)
    expect(JSON.parse(out).findings).toContainEqual(
      expect.objectContaining({ rule: 'essential-without-reason', path: 'sites[1].services[0].purpose' }),
    )
  })

  test('with a style sheet contrast and size of both answers are computed', async () => {
    const path = file('styled.json', site)
    const good = file('good.css', ':root { --askfirst-accent: light-dark(#0b3d91, #a9c2ff) }')
    const bad = file('bad.css', ':root { --askfirst-accent: #ffd400 } askfirst-ui::part(button) { min-height: 18px }')

    expect((await run('check-config', path, '--styles', good, '--json')).out).toBe('{"ok":true,"findings":[]}')
    const { code, out } = await run('check-config', path, '--styles', bad, '--json')
    expect(code).toBe(1)
    expect(out).toContain('contrast-too-low')
    expect(out).toContain('button-too-small')
  })
})

describe('build-site', () => {
  test('writes the script of a site with its config inside', async () => {
    const output = join(folder, 'open-campus.js')

    const { code, out, err } = await run('build-site', file('site.json', site), '-o', output, '--base', '/askfirst')

    expect([code, err]).toEqual([0, ''])
    expect(out).toContain('open-campus')
    const script = readFileSync(output, 'utf8')
    expect(script).toContain('"base":"/askfirst/"')
    expect(script).toContain('"name":"Open Campus"')
    expect(() => new Function(script)).not.toThrow()
  })

  test('writes what pages put into <head> as well, with no more of the config than it takes', async () => {
    const stub = join(folder, 'head.html')
    const config = { ...site, policy: { version: '2026-11-01' }, consentMode: { analytics: ['analytics_storage'] } }
    const output = join(folder, 'with-stub.js')

    const { code, err } = await run(
      'build-site',
      file('stub.json', config),
      '-o',
      output,
      '--base',
      '/',
      '--stub',
      stub,
    )

    expect([code, err]).toEqual([0, ''])
    const [, given, script] =
      /^<script type="application\/json" id="askfirst-config">(.*)<\/script>\n<script>(.*)<\/script>\n$/.exec(
        readFileSync(stub, 'utf8'),
      ) ?? []
    expect(JSON.parse(given ?? '')).toEqual({
      site: 'open-campus',
      policy: { version: '2026-11-01' },
      record: { maxAgeDays: 182 },
      consentMode: { analytics: ['analytics_storage'] },
    })
    expect(script).toBe(readFileSync('dist/askfirst-stub.js', 'utf8').trim())
  })

  test('asks for the folder of the other files when the config does not tell', async () => {
    const output = join(folder, 'not-written.js')

    const { code, err } = await run('build-site', file('site.json', site), '-o', output)

    expect([code, err]).toEqual([2, expect.stringContaining('--base')])
    expect(existsSync(output)).toBe(false)
  })
})

describe('serve', () => {
  test('says what is wrong with the config, the database or the port, and ends', async () => {
    const taken = createServer().listen(0, '127.0.0.1')
    await new Promise(resolve => taken.once('listening', resolve))
    const port = String((taken.address() as { port: number }).port)
    const config = file('serve.json', { sites: [{ site: 'open-campus' }], data: 'serve.db' })

    const noConfig = await run('serve', '--config', join(folder, 'none.json'))
    const noFolder = await run('serve', '--config', config, '--data', join(folder, 'none', 'a.db'))
    const noPort = await run('serve', '--config', config, '--port', port)
    taken.close()

    expect([noConfig.code, noConfig.err]).toEqual([1, expect.stringContaining('none.json is not there')])
    expect([noFolder.code, noFolder.err]).toEqual([1, expect.stringContaining('does not exist')])
    expect([noPort.code, noPort.err]).toEqual([1, `askfirst serve: port ${port} is in use. Name another with --port`])
  })
})
