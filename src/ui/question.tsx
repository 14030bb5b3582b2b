import { ESSENTIAL } from '../contract/words.js'
import { Button } from './button.js'
import type { View } from './view.js'

/**
 * The first layer's content, the same in every layout: who asks, for what, and three ways to go on. Reject and accept
 * are the same kind of button in the same row, so that neither is the easy way out.
 */
export const Question = ({ view: { host, messages: t, acts, asks, categories } }: { view: View }) => (
  <>
    <div class="words">
      <h2 id="title" part="title" tabIndex={-1} autofocus={host.site.layout === 'dialog'}>
        {t.title}
      </h2>
      <p part="text">
        {asks} {host.site.policy.url ? <a href={host.site.policy.url}>{t.policy}</a> : null}
      </p>
      <ul>
        {categories.map(({ id, title, text }) =>
          id === ESSENTIAL ? null : (
            <li key={id}>
              <b>{title}</b> {text}
            </li>
          ),
        )}
      </ul>
    </div>
    <div class="answers">
      <Button text={t.reject} press={acts.rejectAll} />
      <Button text={t.accept} press={acts.acceptAll} />
      <Button text={t.choose} press={acts.open} quiet />
    </div>
  </>
)
