import type { Subject } from '../../contract/record.js'
import { standsOn } from '../draft.js'
import type { FullView } from './complete.js'

/** What one row is about. */
export interface Row {
  readonly view: FullView
  readonly subject: Subject
  readonly title: string
  /** Always on: it cannot be refused, so there is no switch. */
  readonly fixed: boolean
}

/** A subject's heading, and its switch, which is named by it. */
export function Headed({ view, subject, title, fixed }: Row) {
  const Heading = subject.includes('/') ? 'h4' : 'h3'
  return (
    <div class="row">
      <Heading id={subject}>
        {title} {view.added.includes(subject) ? <small part="new">{view.messages.fresh}</small> : null}
      </Heading>
      {fixed ? (
        <small>{view.messages.always}</small>
      ) : (
        <input
          type="checkbox"
          role="switch"
          part="switch"
          aria-labelledby={subject}
          checked={standsOn(view.draft, subject, view.allows)}
          onChange={event => view.acts.move(subject, event.currentTarget.checked)}
        />
      )}
    </div>
  )
}
