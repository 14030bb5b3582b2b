/** What the page says of a download, with `{done}`, `{total}` and `{why}`. */
export interface ProgressTexts {
  readonly writing: string
  readonly writingSome: string
  readonly whole: string
  readonly broken: string
  readonly refused: string
  readonly cancelled: string
  readonly cancel: string
  readonly goOn: string
}

/** The page's place for how far a download is. */
export interface Progress {
  readonly texts: ProgressTexts
  show(total: number | null): void
  /** How far it is; said in words only now and then. */
  moved(done: number): void
  say(text: string, values?: Readonly<Record<string, string | number | null>>): void
  /** What the button does; `null` takes it away. */
  offer(title: string | null, act?: () => void): void
}

/** A screen reader hears of it so often, in milliseconds. */
const SAY_EVERY_MS = 5_000

/** @returns `null` on a page without such a place. */
export function progressIn(box: HTMLElement | null): Progress | null {
  const [bar, status, button] = [box?.querySelector('progress'), box?.querySelector('p'), box?.querySelector('button')]
  if (!box || !bar || !status || !button) return null
  const texts = JSON.parse(box.dataset['texts'] ?? '{}') as ProgressTexts
  let act = (): void => undefined
  let spokenAt = 0
  let total: number | null = null
  button.addEventListener('click', () => act())

  const say: Progress['say'] = (text, values = {}) => {
    status.textContent = text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''))
  }
  return {
    texts,
    say,
    show(expected) {
      total = expected
      box.hidden = false
      bar.removeAttribute('value')
      if (total !== null) bar.max = Math.max(1, total)
    },
    moved(done) {
      if (total !== null) bar.value = Math.min(done, total)
      if (performance.now() - spokenAt < SAY_EVERY_MS) return
      spokenAt = performance.now()
      say(total === null ? texts.writingSome : texts.writing, { done, total })
    },
    offer(title, does = () => undefined) {
      button.hidden = title === null
      button.textContent = title
      act = does
    },
  }
}
