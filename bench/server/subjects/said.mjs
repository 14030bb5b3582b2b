/** Tells the bench where this subject listens, and when asked how much of the processor it has used; ends with the bench. */
export function say(port) {
  process.on('message', () => process.send({ cpu: process.cpuUsage() }))
  process.once('disconnect', () => process.exit())
  process.send({ port })
}

/** @see {@link say} */
export const sayOnceListening = server => server.listen(0, '127.0.0.1', () => say(server.address().port))
