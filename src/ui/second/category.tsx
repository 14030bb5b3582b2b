import { ESSENTIAL } from '../../contract/words.js'
import type { ShownCategory } from '../shown.js'
import type { FullView } from './complete.js'
import { Headed } from './headed.js'
import { Service } from './service.js'

/** A category with its switch, and its services each with their own. */
export function Category({ view, category: { id, title, text } }: { view: FullView; category: ShownCategory }) {
  const services = view.services.filter(({ category }) => category === id)
  const isEmpty = view.listing === 'ready' && services.length === 0
  return (
    <section part="category">
      <Headed view={view} subject={id} title={title} fixed={id === ESSENTIAL} />
      <p>{text}</p>
      {isEmpty ? <p class="note">{view.messages.none}</p> : null}
      {services.map(service => (
        <Service key={service.id} view={view} service={service} />
      ))}
    </section>
  )
}
