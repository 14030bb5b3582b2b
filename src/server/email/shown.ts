import { canonicalJson } from '../../contract/canonical.js'
import { type Notice, noticeHashOf } from '../../contract/notice.js'
import type { Site } from '../../contract/site.js'
import type { ReceiptStore } from '../stores/store.js'
import { ANALYTICS } from './may-measure.js'
import { wordsFor } from './page.js'
import type { Speaking } from './speaking.js'

/** Keeps what the page said to whoever allows measuring on it, and gives its hash for the receipt. */
export async function keepShown(store: ReceiptStore, site: Site, { lang, words }: Speaking): Promise<string | null> {
  const { done: _, ...texts } = wordsFor({ words, site })
  const notice: Notice = {
    schema: 'askfirst.notice/1',
    site: site.site,
    locale: lang,
    layout: 'box',
    library: __VERSION__,
    policy: site.policy,
    controller: { ...site.controller },
    texts: { ...texts },
    categories: [{ id: ANALYTICS, title: texts.measuring, text: texts.whatAllows }],
    services: [],
  }
  const hash = await noticeHashOf(notice)
  if (hash !== null) await store.keepNotice(site.site, hash, canonicalJson(notice))
  return hash
}
