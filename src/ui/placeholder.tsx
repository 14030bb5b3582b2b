import { Button } from './button.js'
import type { View } from './view.js'

/** What stands in for held content. */
export interface Standing {
  /** The service's name, else its host's. */
  readonly title: string
  readonly host: string
  /** The category's title. */
  readonly category: string
  once(): void
  always(event: Event): void
}

/** In place of held content: what it is, from where, why it is not there, and three ways to go on. */
export const Placeholder = ({ view: { messages: t, acts }, standing }: { view: View; standing: Standing }) => (
  <section class="frame" part="frame" aria-label={standing.title}>
    <b>{standing.title}</b>
    <p>
      {standing.host} · {standing.category}
    </p>
    <p>{t.held}</p>
    <div class="answers">
      <Button text={t.once} press={standing.once} />
      <Button text={t.allow} press={standing.always} />
    </div>
    <button type="button" class="link" part="link" onClick={acts.open}>
      {t.title}
    </button>
  </section>
)
