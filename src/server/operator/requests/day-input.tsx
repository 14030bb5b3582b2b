import { dayStart } from '../../day.js'
import type { Described } from './field.js'

/** A day to choose; a date field would show nothing of a text that is no day. */
export function DayInput({ described, value }: { readonly described: Described; readonly value: string }) {
  if (value !== '' && dayStart(value) === null) return <input {...described} type="text" value={value} />
  return <input {...described} type="date" value={value} />
}
