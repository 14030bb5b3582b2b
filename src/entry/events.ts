import type { Events } from './askfirst.js'

export interface EventHub {
  emit<E extends keyof Events>(event: E, detail: Events[E]): void
  on<E extends keyof Events>(event: E, listener: (detail: Events[E]) => void): () => void
}

/** One way for both kinds of listener: everything is a DOM event on `document`. The browser keeps a listener that throws from the others. */
export function createEvents(): EventHub {
  return {
    emit: (event, detail) => void document.dispatchEvent(new CustomEvent(`askfirst:${event}`, { detail })),
    on(event, listener) {
      const heard = (told: Event): void => listener((told as CustomEvent).detail)
      document.addEventListener(`askfirst:${event}`, heard)
      return () => document.removeEventListener(`askfirst:${event}`, heard)
    },
  }
}
