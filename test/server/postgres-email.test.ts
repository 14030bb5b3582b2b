import { postgresForTests } from '../postgres/fixture.js'
import { mailRoutesSuite } from '../suites/mail-routes.js'

const postgres = postgresForTests()
let place: Promise<string> | undefined

// One database for all: to make and remove one for each takes longer than the tests do.
mailRoutesSuite('postgres', () => (place ??= postgres().newDatabase()))
