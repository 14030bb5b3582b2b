import { nextTurn } from '../ingest/ingest.js'

/**
 * Lets those who ask the same in one turn of the event loop share an answer, which is looked up after all of them have
 * asked: what a crowd of readers has in common is asked for once.
 */
export function oncePerTurn<K, T>(read: (key: K) => Promise<T>): (key: K) => Promise<T> {
  const asked = new Map<K, Promise<T>>()

  async function later(key: K): Promise<T> {
    await nextTurn()
    asked.delete(key)
    return read(key)
  }

  return key => {
    const answer = asked.get(key) ?? later(key)
    asked.set(key, answer)
    return answer
  }
}
