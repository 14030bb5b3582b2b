import { type Notice, parseNotice } from '../../../contract/notice.js'
import { jsonInMarkup } from '../../http/markup.js'
import { NoticeTexts } from './notice-texts.js'
import type { Worded } from './words.js'

/**
 * A notice as it is kept: its texts, and, by the script `redraw`, all of it as the visitor saw it. One of a form that
 * this release does not know stands here as it is: it is evidence too.
 */
export function StoredNotice({ json, texts }: { readonly json: string } & Worded) {
  const notice = noticeIn(json)
  if (!notice) return <pre tabindex={0}>{json}</pre>
  const t = texts.shown
  return (
    <>
      <figure id="redrawn" hidden>
        <div class="screen" />
        <figcaption class="hint">{t.redrawn}</figcaption>
      </figure>
      <script
        type="application/json"
        id="notice-data"
        // Data, which the policy lets no browser run.
        dangerouslySetInnerHTML={{ __html: jsonInMarkup(notice) }}
      />
      <details id="notice-texts" open>
        <summary>{t.asTexts}</summary>
        <NoticeTexts notice={notice} texts={texts} />
      </details>
    </>
  )
}

function noticeIn(json: string): Notice | null {
  try {
    return parseNotice(JSON.parse(json))
  } catch {
    return null
  }
}
