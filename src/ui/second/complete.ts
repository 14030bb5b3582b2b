import { more as english } from '../../i18n/en-more.js'
import type { Messages, MoreMessages } from '../../i18n/messages.js'
import type { View } from '../view.js'
import { ownDeclaration } from './own.js'

/** What the second layer is drawn from: its own texts are there too, and what Askfirst itself keeps. */
export interface FullView extends View {
  readonly messages: Messages & MoreMessages
  /** What `Intl` is asked for: to it, `pt` alone is the Portuguese of Brazil. */
  readonly region: string
}

export const complete = (view: View): FullView => ({
  ...view,
  messages: { ...view.messages, ...(view.more ?? english) },
  region: view.locale === 'pt' ? 'pt-PT' : view.locale,
  services: [ownDeclaration(view.host.site, view.controller), ...view.services],
})
