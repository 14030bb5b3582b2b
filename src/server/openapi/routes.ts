import { Hono } from 'hono'
import type { AppDeps } from '../deps.js'
import type { AppEnv } from '../http/env.js'
import { openApiOf } from './document.js'

/** `GET /openapi.json`: what this server answers, for programs. */
export function openApiRoutes({ settings }: AppDeps) {
  const document = openApiOf(settings.publicUrl)
  return new Hono<AppEnv>().get('/openapi.json', c => {
    c.header('cache-control', 'public, max-age=300')
    c.header('access-control-allow-origin', '*')
    return c.json(document)
  })
}
