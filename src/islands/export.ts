import { createLines } from './download/lines.js'
import { canPick, pickFile, type Writing } from './download/picker.js'
import { type Progress, progressIn } from './download/progress.js'
import { Refused, writeRest } from './download/write-rest.js'

/** Writes a file under its reader's eyes; what breaks off goes on by a click. */
async function download(address: URL, file: Writing, total: number | null, progress: Progress): Promise<void> {
  const { texts, say, offer } = progress
  const lines = createLines()
  const onMore = (): void => progress.moved(lines.receipts)

  async function run(): Promise<void> {
    const stopping = new AbortController()
    offer(texts.cancel, () => stopping.abort())
    try {
      await writeRest({ address, lines, file, onMore, signal: stopping.signal })
      await file.close()
      progress.moved(total ?? lines.receipts)
      say(texts.whole, { done: lines.receipts })
      offer(null)
    } catch (error) {
      if (!stopping.signal.aborted && !(error instanceof Refused)) {
        say(texts.broken, { done: lines.receipts })
        return offer(texts.goOn, () => void run())
      }
      await file.abort()
      if (error instanceof Refused) say(texts.refused, { why: error.message })
      else say(texts.cancelled)
      offer(null)
    }
  }

  progress.show(total)
  await run()
}

const form = document.querySelector<HTMLFormElement>('form.download')
const progress = progressIn(document.getElementById('progress'))
// Another browser downloads by itself, and shows how far it is in its own way.
if (form && progress && canPick(window)) {
  const page = window
  form.addEventListener('submit', event => {
    event.preventDefault()
    const query = new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)]))
    const address = new URL(`?${query}`, form.action)
    const total = form.dataset['total'] ? Number(form.dataset['total']) : null
    const name = `receipts-${query.get('site')}.${query.get('format')}`
    void pickFile(page, name).then(file => file && download(address, file, total, progress))
  })
}
