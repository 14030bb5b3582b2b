import { getContext, onMount, setContext } from 'svelte'
import { type Readable, readonly, writable } from 'svelte/store'
import { ACTS, type Consent } from '../bindings/consent.js'
import { watchConsent } from '../bindings/page-consent.js'
import { NOTHING, type Seen, seenAtFirst } from '../bindings/seen.js'
import type { InitialConsent } from '../initial.js'

const AT_FIRST = Symbol('askfirst')

/** Tells this component and everything inside what the server has seen: what `askfirst/node` read from the request's cookie. */
export function provideConsent(initial: InitialConsent | null | undefined): void {
  setContext(AT_FIRST, seenAtFirst(initial))
}

/** The visitor's consent, and what to do about it, as a store. To be called while a component is made. */
export function useConsent(): Readable<Consent> {
  // The first drawing is what the server drew; the page's own knowledge comes before the next paint.
  const consent = writable<Consent>({ ...(getContext<Seen | undefined>(AT_FIRST) ?? NOTHING), ...ACTS })
  onMount(() => watchConsent(seen => consent.set({ ...seen, ...ACTS })))
  return readonly(consent)
}
