import { Button } from '../button.js'
import { About } from './about.js'
import { Category } from './category.js'
import type { FullView } from './complete.js'
import { Signal } from './signal.js'

/** The second layer: every switch, what is behind it, who asks, and the visitor's proof. */
export function Preferences({ view }: { view: FullView }) {
  const { messages: t, acts, asks, listing } = view
  return (
    <dialog ref={acts.dialog} part="dialog" aria-labelledby="heading">
      <div class="head">
        <h2 id="heading" part="title" tabIndex={-1} autofocus>
          {t.title}
        </h2>
        <button type="button" class="close" part="close" aria-label={t.close} onClick={acts.close}>
          ✕
        </button>
      </div>
      <section class="words">
        <Signal view={view} />
        <p part="text">{asks}</p>
        {view.categories.map(category => (
          <Category key={category.id} view={view} category={category} />
        ))}
        {listing === 'ready' ? null : <p class="note">{t[listing]}</p>}
        <About view={view} />
      </section>
      <div class="answers">
        <Button text={t.reject} press={acts.rejectAll} />
        <Button text={t.accept} press={acts.acceptAll} />
        <Button text={t.save} press={acts.save} />
      </div>
    </dialog>
  )
}
