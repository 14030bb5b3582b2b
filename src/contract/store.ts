/** What the rest of the program may do with something that changes: read it and hear of it. A Nano Stores atom is one. */
export interface ReadableStore<T> {
  get(): T
  /** Calls at once and on every change; returns the way to stop. */
  subscribe(listener: (value: T) => void): () => void
  /** Calls on every change; returns the way to stop. */
  listen(listener: (value: T) => void): () => void
}
