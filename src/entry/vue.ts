import {
  type ComputedRef,
  computed,
  defineComponent,
  h,
  type InjectionKey,
  inject,
  onBeforeUnmount,
  onMounted,
  provide,
  shallowRef,
} from 'vue'
import type { ConsentRecord } from '../contract/record.js'
import { ACTS, type ConsentActs } from './bindings/consent.js'
import { isAllowed } from './bindings/needed.js'
import { watchConsent } from './bindings/page-consent.js'
import { NOTHING, type Seen, seenAtFirst } from './bindings/seen.js'
import type { InitialConsent } from './initial.js'

export type { InitialConsent } from './initial.js'

const AT_FIRST: InjectionKey<Seen> = Symbol('askfirst')

/** What `useConsent` gives; it may be taken apart. */
export interface Consent extends ConsentActs {
  /** The record in force; `null` until there is a decision. */
  readonly record: ComputedRef<ConsentRecord | null>
  /** `analytics` or `analytics/matomo`; whatever was drawn or computed by it follows the choice. */
  readonly allows: (subject: string) => boolean
}

/** Tells everything inside this component what the server has seen: what `askfirst/node` read from the request's cookie. */
export function provideConsent(initial: InitialConsent | null | undefined): void {
  provide(AT_FIRST, seenAtFirst(initial))
}

/** The visitor's consent, and what to do about it. To be called in a component's `setup`. */
export function useConsent(): Consent {
  // The first drawing is what the server drew; the page's own knowledge comes before the next paint.
  const seen = shallowRef(inject(AT_FIRST, NOTHING))
  onMounted(() => {
    const stop = watchConsent(now => {
      seen.value = now
    })
    onBeforeUnmount(stop)
  })
  return { record: computed(() => seen.value.record), allows: subject => seen.value.allows(subject), ...ACTS }
}

/** Its default slot is there only while the visitor allows it, the slot `fallback` as long as not. */
export const Allowed = defineComponent({
  name: 'AskfirstAllowed',
  props: { category: { type: String, required: true }, service: String },
  setup(props, { slots }) {
    const { allows } = useConsent()
    return () => (isAllowed({ allows }, props) ? slots['default']?.() : slots['fallback']?.())
  },
})

/** A button that opens the choices; the floating one makes way for it. */
export const Trigger = defineComponent({
  name: 'AskfirstTrigger',
  setup:
    (_, { slots }) =>
    () =>
      h('button', { type: 'button', 'data-askfirst-open': '' }, slots['default']?.()),
})
