import { ESSENTIAL } from '../../contract/words.js'
import type { ShownCategory } from '../shown.js'
import type { FullView } from './complete.js'
import { Headed } from './headed.js'
import { Service } from './service.js'

/** A category with its switch, and its services each with their own. */
export const Category = ({ view, category: { id, title, text } }: { view: FullView; category: ShownCategory }) => (
  <section part="category">
    <Headed view={view} subject={id} title={title} fixed={id === ESSENTIAL} />
    <p>{text}</p>
    {view.services.map(service =>
      service.category === id ? <Service key={service.id} view={view} service={service} /> : null,
    )}
  </section>
)
