import { Question } from './question.js'
import type { View } from './view.js'

/**
 * Asks once. Bar and box leave the page usable and take no focus; a dialog is modal, and Escape closes it with
 * nothing decided.
 *
 * @param behind - the second layer is open; of two modal dialogs one would do.
 */
export function FirstLayer({ view, behind }: { view: View; behind: boolean }) {
  const { layout, position } = view.host.site
  if (layout === 'dialog') {
    return behind ? null : (
      <dialog ref={view.acts.dialog} part="dialog" aria-labelledby="title">
        <Question view={view} />
      </dialog>
    )
  }
  return (
    <section
      ref={view.acts.edge}
      class={`layer ${layout} ${position.replace('-', ' ')}`}
      part={layout}
      aria-labelledby="title"
    >
      <Question view={view} />
    </section>
  )
}
