import type { Changes } from '../../contract/changes.js'
import { type Subject, subjectOf } from '../../contract/record.js'
import { fill, type MoreMessages } from '../../i18n/messages.js'
import type { View } from '../view.js'

/**
 * The first layer for somebody who has chosen before: it says why it asks again, lists only what is asked, and a yes or
 * no to that leaves every other answer as it was.
 */
export function askedAgain(
  view: View,
  { renewed, lapsed, added, refused }: Changes,
  t: Pick<MoreMessages, 'renewed' | 'added'>,
): View {
  const { messages, categories, acts, asks } = view
  const about = [...lapsed, ...added]
  const list = added.map(subject => nameOf(view, subject)).join(', ')
  const why = [renewed && t.renewed, list && fill(t.added, { list })].filter(Boolean).join(' ')

  /** As if the visitor had moved these switches in the second layer and saved. */
  const answer = (on: boolean) => (event: Event) => {
    for (const subject of about) acts.move(subject, on)
    for (const subject of refused) acts.move(subject, false)
    acts.save(event, on ? 'accept-all' : 'reject-all')
  }
  return {
    ...view,
    messages: { ...messages, text: `${why}\n${messages.text}` },
    asks: `${why}\n${asks}`,
    categories: categories.filter(({ id }) => about.some(subject => subject.split('/')[0] === id)),
    acts: { ...acts, acceptAll: answer(true), rejectAll: answer(false) },
  }
}

/** What visitors call a category or service. */
function nameOf({ categories, host }: View, subject: Subject): string {
  const service = host.site.services.find(each => subjectOf(each) === subject)
  const category = categories.find(({ id }) => id === subject)
  return category?.title ?? service?.title ?? service?.id ?? subject
}
