import type { Declaration } from '../contract/declaration.js'
import type { Notice } from '../contract/notice.js'
import type { Service } from '../gate/service.js'
import { fill, type Messages, type MoreMessages } from '../i18n/messages.js'
import type { Host } from './host.js'
import type { View } from './view.js'

/** What a notice is made of; of the second layer's texts those that are drawn. */
export interface Drawn extends Pick<View, 'locale' | 'controller' | 'categories' | 'services'> {
  readonly messages: Messages & Partial<MoreMessages>
}

/** What the interface shows, as the receipt's notice: the same texts, gaps filled in, and the same lists. */
export function noticeOf(
  { site, library }: Pick<Host, 'site' | 'library'>,
  { locale, messages, controller, categories, services }: Drawn,
): Notice {
  // Words for categories stand in their own list; `on`, `off` and `left` tell a state and ask nothing.
  const { categories: _, purposes = {}, on: _on, off: _off, left: _left, ...lines } = messages
  const texts = Object.entries(lines).map(([key, text]) => [key, fill(text, { controller })])
  const words = Object.entries(purposes).map(([word, text]) => [`purposes.${word}`, text])
  return {
    schema: 'askfirst.notice/1',
    site: site.site,
    locale,
    layout: site.layout,
    library,
    policy: site.policy,
    controller: { ...site.controller, name: controller },
    texts: Object.fromEntries([...texts, ...words]),
    categories,
    services: services.map(declared),
  }
}

/** What a service may have besides its declaration; that is not part of what was shown. */
interface Running extends Partial<Pick<Service, 'start' | 'change' | 'stop'>> {
  readonly options?: unknown
}

function declared(service: Declaration & Running): Declaration {
  const { options: _options, start: _start, change: _change, stop: _stop, ...declaration } = service
  return declaration
}
