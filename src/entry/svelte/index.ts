import type { Component, Snippet } from 'svelte'
import type { HTMLButtonAttributes } from 'svelte/elements'
import type { Needed } from '../bindings/needed.js'
import AllowedFile from './Allowed.svelte'
import TriggerFile from './Trigger.svelte'

export type { Consent } from '../bindings/consent.js'
export type { InitialConsent } from '../initial.js'
export { provideConsent, useConsent } from './use-consent.js'

export interface AllowedProps extends Needed {
  /** Shown as long as it is not allowed. */
  readonly fallback?: Snippet
  readonly children?: Snippet
}

/** Its children are there only while the visitor allows it. */
export const Allowed: Component<AllowedProps> = AllowedFile

/** A button that opens the choices; the floating one makes way for it. */
export const Trigger: Component<HTMLButtonAttributes> = TriggerFile
