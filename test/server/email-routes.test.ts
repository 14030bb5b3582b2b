import { mailRoutesSuite } from '../suites/mail-routes.js'

mailRoutesSuite('sqlite', async () => ':memory:')
