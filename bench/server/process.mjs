import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

/** Starts a subject in a process of its own; it says on which port it listens, or what it measured itself. */
export async function start(name, ...args) {
  const child = fork(fileURLToPath(new URL(`subjects/${name}.mjs`, import.meta.url)), args)
  const ended = once(child, 'exit')
  const [said] = await Promise.race([
    once(child, 'message'),
    ended.then(([code]) => {
      throw new Error(`${name} ended with ${code}`)
    }),
  ])
  return {
    said,
    pid: child.pid,
    /** Milliseconds of processor time so far, of all its threads. */
    async cpuMs() {
      const { cpu } = await used(child)
      return (cpu.user + cpu.system) / 1000
    },
    /** As `process.memoryUsage()` has it, in bytes. */
    memory: async () => (await used(child)).memory,
    /** The same once garbage has been collected, of subjects that do so when asked. */
    collected: async () => (await used(child)).collected,
    async stop() {
      if (child.connected) child.disconnect()
      await ended
    },
  }
}

async function used(child) {
  child.send('what have you used?')
  const [answer] = await once(child, 'message')
  return answer
}
