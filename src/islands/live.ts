/** What the page says of what arrives; `arrived` with `{count}`. */
interface Texts {
  readonly on: string
  readonly arrived: string
  readonly stopped: string
  readonly ended: string
  readonly away: string
  readonly stop: string
  readonly start: string
}

const ROWS_AT_MOST = 200
/** A screen reader is not to be talked over by a busy site, in milliseconds. */
const SAY_EVERY_MS = 5_000

/** Puts receipts on top of the list as they come. */
function follow(box: HTMLElement, status: HTMLElement, button: HTMLButtonElement): void {
  const texts = JSON.parse(box.dataset['texts'] ?? '{}') as Texts
  const address = new URL(box.dataset['path'] ?? '', location.href)
  let events: EventSource | null = null
  let count = 0
  let saying = 0

  const say = (text: string): void => {
    clearTimeout(saying)
    saying = 0
    status.textContent = text
  }
  const arrived = (): string => texts.arrived.replace('{count}', () => String(count))

  function add({ data, lastEventId }: MessageEvent<string>): void {
    address.searchParams.set('since', lastEventId)
    const list = document.getElementById('receipts')
    // A page without a list is drawn anew by the server, with one.
    if (!list) return location.reload()
    const template = document.createElement('template')
    template.innerHTML = JSON.parse(data) as string
    const row = template.content.firstElementChild
    if (!row || list.querySelector(`[data-id="${CSS.escape(row.getAttribute('data-id') ?? '')}"]`)) return
    row.classList.add('arrived')
    list.prepend(row)
    while (list.childElementCount > ROWS_AT_MOST) list.lastElementChild?.remove()
    count += 1
    if (saying === 0) saying = setTimeout(() => say(arrived()), count === 1 ? 0 : SAY_EVERY_MS) as unknown as number
  }

  function stop(text: string): void {
    events?.close()
    events = null
    say(text)
  }

  function start(): void {
    if (events) return
    events = new EventSource(address)
    events.addEventListener('open', () => say(count > 0 ? arrived() : texts.on))
    events.addEventListener('message', add)
    events.addEventListener('error', () => {
      if (events?.readyState === EventSource.CLOSED) end()
      else say(texts.away)
    })
    events.addEventListener('end', end)
  }

  /** For good: the session is over, or the server does not know this address. */
  function end(): void {
    button.hidden = true
    stop(texts.ended)
    document.removeEventListener('visibilitychange', look)
  }

  let isWanted = true
  /** A page that nobody looks at holds no connection. */
  function look(): void {
    if (document.hidden) stop('')
    else if (isWanted) start()
  }

  button.addEventListener('click', () => {
    isWanted = !isWanted
    button.textContent = isWanted ? texts.stop : texts.start
    if (isWanted) start()
    else stop(texts.stopped)
  })
  document.addEventListener('visibilitychange', look)
  box.hidden = false
  look()
}

const found = document.getElementById('live')
const [line, control] = [found?.querySelector<HTMLElement>('[role=status]'), found?.querySelector('button')]
if (found && line && control) follow(found, line, control)
