// Askfirst as it is installed: an answer means that the receipt is on disk.
import { createServer, listen } from '../../../dist/lib/server/index.js'
import { say } from './said.mjs'

const server = await createServer({
  port: 0,
  data: process.argv[2],
  receiptsPerMinute: 10_000_000,
  sites: [{ site: 'open-campus' }],
})
const { port } = await listen(server)
say(port)
