import { Validator } from '@seriousme/openapi-schema-validator'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { noticeHashOf } from '../../src/contract/notice.js'
import { senderToken } from '../../src/email/sender.js'
import { openApiOf, paths } from '../../src/server/openapi/document.js'
import { NOTICE, RECEIPT } from '../../src/server/openapi/examples.js'
import type { Operation, Parameter } from '../../src/server/openapi/operation.js'
import { HOLD_ID } from '../../src/server/openapi/operator-retention.js'
import { REQUEST_ID } from '../../src/server/openapi/requests.js'
import { openServer, sessionOf, type TestServer } from './open-server.js'

const PUBLIC = 'https://receipts.example.org'
const OPERATOR = 'dpo@campus.example'
/** That of the README: the examples' tokens are signed with it. */
const SECRET = 'change-me-to-32-or-more-random-letters'

const open = (): Promise<TestServer> => openServer({ operators: [OPERATOR], email: { secret: SECRET } })

/** `/s/:file{[a-z]+\.js}` as the description writes it; a file named by its content has its hash there. */
const written = (route: string): string =>
  route
    .replace(/:(\w+)(\{.*?\}(?=\/|$))?/g, '{$1}')
    .replace('*', '{path}')
    .replace(/style-[0-9a-f]+\.css/, 'style-{hash}.css')

describe('the description of the server', () => {
  test('is OpenAPI 3.1 by the schema of OpenAPI itself', async () => {
    const found = await new Validator().validate(JSON.parse(JSON.stringify(openApiOf(PUBLIC))))

    expect(found).toEqual({ valid: true })
  })

  test('has every route that the server has, and no other', async () => {
    const server = await open()
    const routes = new Set(server.routes.map(written))
    const described = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map(method => `${method.toUpperCase()} ${path}`),
    )

    expect(routes.size).toBeGreaterThan(20)
    expect([...routes].toSorted()).toEqual(described.toSorted())
  })

  test('is served at /openapi.json with the server’s own address', async () => {
    const server = await open()

    const answer = await server.ask('/openapi.json')

    expect(answer.json()).toEqual(JSON.parse(JSON.stringify(openApiOf(PUBLIC))))
    expect(answer.json()['servers']).toEqual([{ url: PUBLIC }])
  })

  test('names the notice of its example by its hash', async () => {
    expect(RECEIPT.notice).toBe(await noticeHashOf(NOTICE))
  })
})

test('each example, sent, is answered as the description says', async () => {
  const server = await open()
  const cookie = await sessionOf(server)
  const authorization = `Bearer ${senderToken({ secret: SECRET, site: 'open-campus' })}`
  const ajv = new Ajv2020({ strict: false, formats: { 'date-time': value => !Number.isNaN(Date.parse(value)) } })
  ajv.addSchema(openApiOf(PUBLIC), 'openapi')
  const succeeded: string[] = []

  for (const { name, operation, request } of requests()) {
    const answer = await server.ask(request.path, {
      method: request.method,
      redirect: 'manual',
      // A token beside the cookie would be asked for by the operator's pages.
      headers: {
        cookie,
        origin: PUBLIC,
        ...(request.path.startsWith('/v1/mail') ? { authorization } : {}),
        ...(request.type ? { 'content-type': request.type } : {}),
      },
      ...(request.body === undefined ? {} : { body: request.body }),
    })
    // What is kept has its place in the log before its tiles are asked for.
    await server.integrate()
    const said = operation.responses[answer.status]
    expect(said, `${name} was answered ${answer.status}: ${answer.text}`).toBeDefined()
    if (answer.status < 400) succeeded.push(name)
    const type = answer.headers.get('content-type')?.split(';')[0] ?? ''
    if (!said?.content) continue
    expect(Object.keys(said.content), name).toContain(type)
    if (!type.endsWith('json') || (type === 'application/json' && request.path.includes('/export'))) continue
    const pointer = [
      'paths',
      request.template,
      request.method.toLowerCase(),
      'responses',
      String(answer.status),
      'content',
      type,
      'schema',
    ]
    const schema = `openapi#/${pointer.map(part => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/')}`
    const isRight = ajv.validate({ $ref: schema }, answer.json())
    expect(ajv.errorsText(), `${name}: ${answer.text}`).toBe('No errors')
    expect(isRight).toBe(true)
  }

  // Without these lines the test would also pass if every example were refused.
  const failing = requests()
    .map(({ name }) => name)
    .filter(name => !succeeded.includes(name))
    // Numbers of requests are random: pages of a real one are in test/suites/requests.ts.
    .filter(name => !name.includes(REQUEST_ID) && !name.includes(HOLD_ID))
    // Events have no end; they come to whoever asks for events.
    .filter(name => !name.startsWith('GET /operator/receipts/live'))
  expect(failing.toSorted()).toEqual([
    'GET /operator/auth/callback/oidc',
    'GET /operator/auth/callback/oidc?code=not-a-code&state=unknown',
    'GET /operator/nothing',
    'GET /operator/style-000000000000.css',
    'GET /policies/agree?person=1.W10.AAAA',
    'GET /policies/agree?person=1.W10.AAAA&lang=ro',
    'POST /operator/account/second-step/codes?site=open-campus wrong',
    'POST /operator/account/second-step/confirm?site=open-campus wrong',
    'POST /operator/account/second-step/end?site=open-campus wrong',
    'POST /operator/requests?site=open-campus undated',
    'POST /operator/sign-in spent',
    'POST /operator/sign-in/code late',
    'POST /operator/sites/check?site=open-campus elsewhere',
    'POST /policies/agree?person=1.W10.AAAA yes',
  ])
})

interface Example {
  readonly name: string
  readonly operation: Operation
  readonly request: {
    readonly template: string
    readonly method: string
    readonly path: string
    readonly type?: string
    readonly body?: string
  }
}

/** What each operation shows, in the description's order: a receipt is posted before it is asked for. */
function requests(): Example[] {
  return Object.entries(paths).flatMap(([template, methods]) =>
    Object.entries(methods).flatMap(([verb, operation]) => {
      const method = verb.toUpperCase()
      const parameters = operation.parameters ?? []
      const bare = pathOf(template, parameters)
      const withQuery = bare + queryOf(parameters)
      const bodies = Object.entries(operation.requestBody?.content ?? {}).flatMap(([type, { examples = {} }]) =>
        Object.entries(examples).map(([example, { value }]) => ({ type, example, value })),
      )
      if (bodies.length > 0) {
        return bodies.map(({ type, example, value }) => ({
          name: `${method} ${withQuery} ${example}`,
          operation,
          request: {
            template,
            method,
            path: withQuery,
            type,
            body: typeof value === 'string' ? value : JSON.stringify(value),
          },
        }))
      }
      const required = bare + queryOf(parameters.filter(each => each.required))
      return [...new Set([required, withQuery])].map(path => ({
        name: `${method} ${path}`,
        operation,
        request: { template, method, path },
      }))
    }),
  )
}

const pathOf = (template: string, parameters: readonly Parameter[]): string =>
  template.replace(
    /\{(\w+)\}/g,
    (_whole, name) => parameters.find(each => each.in === 'path' && each.name === name)?.example ?? '',
  )

function queryOf(parameters: readonly Parameter[]): string {
  const pairs = parameters.filter(each => each.in === 'query').map(({ name, example }) => [name, example])
  return pairs.length > 0 ? `?${new URLSearchParams(pairs)}` : ''
}
