import { parseConfig } from '../../contract/config.js'
import type { Notice } from '../../contract/notice.js'
import type { Site } from '../../contract/site.js'
import type { ReadableStore } from '../../contract/store.js'
import type { Host } from '../host.js'
import { type FullView, regionOf } from '../second/complete.js'
import { Preferences } from '../second/preferences.js'
import type { Acts, View } from '../view.js'

/** What only the second layer says: a notice that has it was answered there. */
const OF_SECOND_LAYER = 'save'
/** What is said where the browser's signal has changed something. */
const OF_SIGNAL = 'signalled'
const PURPOSE = 'purposes.'

/** Whether the second layer is what the visitor had before the eyes. */
export const isSecondLayer = ({ texts }: Notice): boolean => Object.hasOwn(texts, OF_SECOND_LAYER)

/**
 * What both layers are drawn from, made of nothing but a notice: `noticeOf` of it is that notice again. All switches
 * are off: a notice says what was asked, its receipt what was answered.
 */
export function viewOf(notice: Notice): FullView {
  const { locale, texts, controller, categories, services } = notice
  // A text that another release knew under another name is not drawn.
  const messages = { ...texts, categories: {}, purposes: purposesIn(texts) } as unknown as FullView['messages']
  const asked: View = {
    host: hostOf(notice),
    locale,
    messages,
    asks: texts['text'] ?? '',
    controller: controller['name'] ?? '',
    categories,
    services,
    allows: () => false,
    acts: NO_ACTS,
    listing: 'ready',
    draft: {},
    said: '',
  }
  // The country of an authority is part of a notice, its name and address are not.
  return { ...asked, messages, region: regionOf(locale), authority: null, added: [], asked, Preferences }
}

const purposesIn = (texts: Notice['texts']): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(texts)
      .filter(([key]) => key.startsWith(PURPOSE))
      .map(([key, text]) => [key.slice(PURPOSE.length), text]),
  )

const nothing = (): void => {}

/** Where a notice is only drawn again nothing is decided, and a modal dialog would leave no page around it. */
const NO_ACTS: Acts = {
  acceptAll: nothing,
  rejectAll: nothing,
  save: nothing,
  withdraw: nothing,
  open: nothing,
  close: nothing,
  dialog: element => element?.setAttribute('open', ''),
  edge: nothing,
  move: nothing,
}

const always = <T>(value: T): ReadableStore<T> => ({
  get: () => value,
  listen: () => nothing,
  subscribe: () => nothing,
})

function hostOf({ site, layout, library, policy, controller, texts }: Notice): Host {
  return {
    // Where a layer stood and its theme are not part of a notice: they are as by themselves.
    site: { ...parseConfig({ site, layout }), policy, controller: controller as unknown as Site['controller'] },
    library,
    nonce: '',
    gpc: Object.hasOwn(texts, OF_SIGNAL),
    $record: always(null),
    $mustAsk: always(true),
    allows: () => false,
    stands: () => false,
    earlier: () => null,
    newcomers: () => [],
    acceptAll: nothing,
    rejectAll: nothing,
    choose: nothing,
    withdraw: nothing,
    declarations: () => Promise.resolve([]),
    shown: nothing,
    lastReceipt: () => null,
    receiptUrl: () => null,
    left: () => [],
  }
}
