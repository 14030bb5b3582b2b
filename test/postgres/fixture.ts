import { afterAll, beforeAll } from 'vitest'
import { createPostgres } from './server.mjs'

type Postgres = Awaited<ReturnType<typeof createPostgres>>

/** A real PostgreSQL for the tests of one file, started before them and gone after them. */
export function postgresForTests(settings: Record<string, string> = {}): () => Postgres {
  let server: Postgres | undefined
  beforeAll(async () => {
    server = await createPostgres(settings)
    await server.start()
  }, 60_000)
  afterAll(() => server?.remove(), 60_000)
  return () => {
    if (!server) throw new Error('PostgreSQL is there once the tests run')
    return server
  }
}
