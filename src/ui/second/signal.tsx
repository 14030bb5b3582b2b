import type { View } from '../view.js'
import type { FullView } from './complete.js'

/** The categories that are off because the browser's Global Privacy Control says so, and not the visitor. */
export function offBySignal({ host, categories }: View): string {
  const record = host.$record.get()
  const decided = record ? [...record.granted, ...record.refused] : []
  const off = categories.filter(({ id }) => host.gpc && host.site.gpc[id] === 'refuse' && !decided.includes(id))
  return off.map(({ title }) => title).join(', ')
}

/** What that signal says, and what it has changed; nothing where it is off, or the site may ignore it. */
export const Signal = ({ view: { host, messages: t, categories } }: { view: FullView }) =>
  host.gpc && categories.some(({ id }) => host.site.gpc[id] !== 'ignore') ? (
    <p class="note">
      {t.gpc} {t.signalled}
    </p>
  ) : null
