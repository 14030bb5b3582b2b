import type { Notice } from '../../../contract/notice.js'
import type { Site } from '../../../contract/site.js'
import type { PolicyText, PublishedPolicy } from '../policy.js'
import { AGREEMENT } from './agreement.js'
import type { AgreeTexts } from './texts.js'
import { ageSentence } from './texts.js'

export interface Shown {
  readonly site: Site
  readonly policy: PublishedPolicy
  readonly text: PolicyText
  /** The address of the version, where its full text is for ever. */
  readonly address: string
  /** The language of all but the policy's own text, and its words. */
  readonly lang: string
  readonly texts: AgreeTexts
}

/** Exactly what somebody had before them when they answered. */
export function agreementNotice({ site, policy, text, address, lang, texts: t }: Shown): Notice {
  const { name, summary } = text
  return {
    schema: 'askfirst.notice/1',
    site: site.site,
    locale: text.language,
    layout: 'dialog',
    library: __VERSION__,
    policy: { version: policy.version, url: address },
    controller: Object.fromEntries(Object.entries(site.controller ?? {}).filter(([, value]) => value !== undefined)),
    texts: {
      title: t.title,
      text: summary,
      agree: t.agree,
      refuse: t.refuse,
      ...(policy.minimumAge === null ? {} : { age: ageSentence(t, lang, policy.minimumAge) }),
    },
    categories: [{ id: AGREEMENT, title: t.title, text: summary }],
    services: [{ id: policy.id, category: AGREEMENT, title: name, privacyUrl: address }],
  }
}
