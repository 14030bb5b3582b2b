import type { RefCallback } from 'preact'
import type { Declaration } from '../contract/declaration.js'
import type { Method } from '../contract/receipt.js'
import type { Subject } from '../contract/record.js'
import type { Draft } from './draft.js'
import type { Host } from './host.js'
import type { Speech } from './locales.js'
import type { ShownCategory } from './shown.js'

/** What a visitor can do in the two layers. The event tells whether a person clicked. */
export interface Acts {
  acceptAll(event: Event): void
  rejectAll(event: Event): void
  /** Decides as the switches stand. @param method - which button said so, if another than *Save*. */
  save(event: Event, method?: Method): void
  withdraw(event: Event): void
  /** Opens the second layer. */
  open(): void
  /** Closes the upper layer: no choice. */
  close(): void
  /** A `ref` for a modal dialog; when the visitor leaves it, the upper layer is closed. */
  readonly dialog: RefCallback<HTMLDialogElement>
  /** A `ref` for what lies over an edge of the page. */
  readonly edge: RefCallback<HTMLElement>
  /** Moves a switch of the second layer; nothing is decided by that. */
  move(subject: Subject, on: boolean): void
}

/** Names of texts that are told. */
export type Said = '' | 'title' | 'saved' | 'withdrawn'

/** All that a component is drawn from. */
export interface View extends Speech {
  readonly host: Host
  /** Where an untouched switch stands; off before anything was answered, so that none is on by itself. */
  readonly allows: (subject: Subject) => boolean
  readonly acts: Acts
  /** Who asks. */
  readonly controller: string
  /** What is asked, the controller named. */
  readonly asks: string
  readonly categories: readonly ShownCategory[]
  /** Empty until they have arrived. */
  readonly services: readonly Declaration[]
  readonly listing: 'loading' | 'ready' | 'failed'
  readonly draft: Draft
  /** Told to screen readers, and in the second layer to everyone: what was asked or done last. */
  readonly said: Said
}
