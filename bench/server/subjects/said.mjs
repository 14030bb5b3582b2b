/** Tells the bench where this subject listens, and when asked what it has used of the processor and of memory; ends with the bench. */
export function say(port) {
  process.on('message', () => process.send({ cpu: process.cpuUsage(), memory: process.memoryUsage() }))
  process.once('disconnect', () => process.exit())
  process.send({ port })
}

/** @see {@link say} */
export const sayOnceListening = server => server.listen(0, '127.0.0.1', () => say(server.address().port))
