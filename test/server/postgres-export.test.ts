import { postgresForTests } from '../postgres/fixture.js'
import { exportSuite } from '../suites/exports.js'

const postgres = postgresForTests()

exportSuite('files from PostgreSQL', () => postgres().newDatabase())
