import type { FunctionComponent } from 'preact'
import { changesOf } from '../../contract/changes.js'
import type { Subject } from '../../contract/record.js'
import { fill, type Messages, type MoreMessages } from '../../i18n/messages.js'
import type { View } from '../view.js'
import { worded } from '../worded.js'
import { askedAgain } from './asked-again.js'
import type { Authority } from './authorities/authority.js'
import { ownDeclaration } from './own.js'
import { Preferences } from './preferences.js'
import { offBySignal } from './signal.js'

/** Of the second layer's texts those that are on show: reasons are part of `text`, and the signal has not always changed something. */
type Shown = Omit<MoreMessages, 'renewed' | 'added' | 'signalled'> & Partial<Pick<MoreMessages, 'signalled'>>

/** What the second layer is drawn from: its own texts are there too, and what Askfirst itself keeps. */
export interface FullView extends View {
  readonly messages: Messages & Shown
  /** What `Intl` is asked for. */
  readonly region: string
  /** To whom a visitor may complain; `null` when the site names no country, or one that we know none of. */
  readonly authority: Authority | null
  /** What is asked about for the first time, of somebody who has chosen. */
  readonly added: readonly Subject[]
  /** What the first layer asks of this visitor. */
  readonly asked: View
  readonly Preferences: FunctionComponent<{ view: FullView }>
}

/** To `Intl`, `pt` alone is the Portuguese of Brazil. */
export const regionOf = (locale: string): string => (locale === 'pt' ? 'pt-PT' : locale)

/** @param texts - the second layer's, in the view's language. */
export function complete(view: View, texts: MoreMessages, authority: Authority | null): FullView {
  const { site, earlier, newcomers } = view.host
  const own = site.texts[view.locale]
  const { renewed, added, signalled, purposes, ...more } = worded(texts, own)
  const words = Object.entries(purposes).map(([word, text]) => [word, own?.[`purposes.${word}`] ?? text])
  const before = earlier()
  const changes = before && changesOf(before, site, newcomers())
  const asked = changes ? askedAgain(view, changes, { renewed, added }) : view
  const off = offBySignal(view)
  return {
    ...view,
    messages: {
      ...asked.messages,
      ...more,
      ...(off && { signalled: fill(signalled, { list: off }) }),
      purposes: Object.fromEntries(words) as MoreMessages['purposes'],
    },
    asks: asked.asks,
    region: regionOf(view.locale),
    services: [ownDeclaration(site, view.controller), ...view.services],
    authority,
    added: changes?.added ?? [],
    asked,
    Preferences,
  }
}
