import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Hono } from 'hono'
import type { AppEnv } from '../http/env.js'
import { Refusal } from '../http/refusal.js'
import { SCHEMAS } from './package.js'

/** The schemas that this package publishes: nothing else of the folder is given. */
const TYPES: Readonly<Record<string, string>> = {
  'answer.xsd': 'application/xml; charset=utf-8',
  'receipts.xsd': 'application/xml; charset=utf-8',
  'config.json': 'application/schema+json; charset=utf-8',
}

/** `/schema/`: by which documents of this server can be checked, wherever they have gone. */
export const schemaRoutes = () =>
  new Hono<AppEnv>().get('/:name', async c => {
    const name = c.req.param('name')
    const type = Object.hasOwn(TYPES, name) ? TYPES[name] : undefined
    if (type === undefined) throw new Refusal(404, 'NOT_FOUND', 'There is no such schema.')
    const headers = { 'content-type': type, 'access-control-allow-origin': '*', 'cache-control': 'public, max-age=300' }
    return c.body(await readFile(join(SCHEMAS, name), 'utf8'), 200, headers)
  })
