import { Allowed, provideConsent, Trigger, useConsent } from 'askfirst/vue'
import { createSSRApp, h } from 'vue'
import { renderToString } from 'vue/server-renderer'

const Page = () => [
  h(
    Allowed,
    { category: 'analytics' },
    { default: () => h('p', 'statistics on'), fallback: () => h('p', 'statistics off') },
  ),
  h(
    Allowed,
    { category: 'functional', service: 'padlet' },
    { default: () => h('p', 'board on'), fallback: () => h('p', 'board off') },
  ),
  h(Trigger, () => 'My choices'),
]

const State = {
  setup() {
    const { record } = useConsent()
    return () => [h('p', record.value ? 'decided' : 'undecided'), h(Page)]
  },
}

/** @param {import('../../../src/entry/initial.js').InitialConsent | null | undefined} initial */
export const appOf = initial =>
  createSSRApp({
    setup() {
      provideConsent(initial)
      return () => h(State)
    },
  })

/** @param {import('../../../src/entry/initial.js').InitialConsent | null | undefined} initial */
export const draw = initial => renderToString(appOf(initial))
