// Askfirst's open route: every other reader has agreed, and their opens are on disk when the pixel is answered.
import { createServer, listen } from '../../../dist/lib/server/index.js'
import { openStores } from '../../../dist/lib/server/stores/open.js'
import { READERS, receiptOf, SECRET, SITE } from '../opens.mjs'
import { say } from './said.mjs'

const [data, mode] = process.argv.slice(2)
const { store } = await openStores(data)
const agreed = mode === 'agreed' ? READERS : []
for (let i = 0; i < agreed.length; i += 500) {
  await store.keep(
    agreed.slice(i, i + 500).map((subject, k) => ({ receipt: receiptOf(subject, i + k), receivedAt: Date.now() })),
  )
}
await store.close()
const server = await createServer({ port: 0, data, sites: [{ site: SITE }], email: { secret: SECRET, totals: true } })
const { port } = await listen(server)
say(port)
