// Askfirst with somebody who may sign in. Says what it keeps once garbage has been collected, when asked.
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { createServer, listen } from '../../../dist/lib/server/index.js'

const [data, site] = process.argv.slice(2)
const server = await createServer({ port: 0, data, operators: ['owner@example.org'], sites: [{ site }] })
const { port } = await listen(server)
const [{ link }] = await server.signInLinks()

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc')
process.on('message', () => {
  const before = process.memoryUsage()
  collect()
  process.send({ cpu: process.cpuUsage(), memory: before, collected: process.memoryUsage() })
})
process.once('disconnect', () => process.exit())
process.send({ port, link, publicUrl: server.publicUrl })
