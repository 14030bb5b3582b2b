/**
 * Lets those who ask the same at the same time share an answer, each of them one that was looked up after they
 * asked: whoever comes while a look-up runs waits for the next. A crowd on one address is two questions at a time.
 */
export function sharedReads<T>(read: (site: string, subject: string) => Promise<T>) {
  const running = new Map<string, { now: Promise<T>; next: Promise<T> | null }>()

  function start(key: string, site: string, subject: string): Promise<T> {
    const now = read(site, subject)
    running.set(key, { now, next: null })
    const end = (): void => {
      if (running.get(key)?.next === null) running.delete(key)
    }
    now.then(end, end)
    return now
  }

  return (site: string, subject: string): Promise<T> => {
    const key = `${site}\n${subject}`
    const one = running.get(key)
    if (!one) return start(key, site, subject)
    const again = (): Promise<T> => start(key, site, subject)
    return (one.next ??= one.now.then(again, again))
  }
}
