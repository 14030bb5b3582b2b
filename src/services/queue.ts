/** What a vendor's snippet puts in the place of its script: a call waits in `q` until that has come. */
export interface Queue {
  (...call: unknown[]): number
  q: unknown[][]
}

export function createQueue(): Queue {
  const queue: Queue = (...call) => queue.q.push(call)
  queue.q = []
  return queue
}
