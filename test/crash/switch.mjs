import { createConnection, createServer } from 'node:net'

/**
 * The one address of a database with a standby, as a virtual address or a proxy gives it: leads to one port at a time.
 *
 * @param {number} first
 */
export async function openSwitch(first) {
  let target = first
  const ends = new Set()
  const server = createServer(near => {
    const far = createConnection(target, '127.0.0.1')
    for (const [from, to] of [
      [near, far],
      [far, near],
    ]) {
      ends.add(from)
      from.on('error', () => to.destroy()).on('close', () => ends.delete(from) && to.destroy())
      from.pipe(to)
    }
  })
  await new Promise(resolve => server.listen(0, '127.0.0.1', () => resolve(undefined)))
  const address = server.address()
  const cut = () => {
    for (const end of ends) end.destroy()
  }
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    lead(port) {
      target = port
      cut()
    },
    close() {
      cut()
      server.close()
    },
  }
}
