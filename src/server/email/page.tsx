/** @jsxImportSource hono/jsx */
import { html, raw } from 'hono/html'
import type { Receipt } from '../../contract/receipt.js'
import type { Site } from '../../contract/site.js'
import { PAGE_STYLE } from '../http/page-style.js'
import { policyWithStyle } from '../http/security.js'
import page from './page.css?raw'
import type { PageWords } from './page-words.js'
import type { Speaking } from './speaking.js'
import type { Wish } from './wish.js'

/** What is so now, of one recipient and one site. */
export interface MailState {
  readonly isMeasured: boolean
  readonly isSubscribed: boolean
}

export interface MailPageProps extends Speaking {
  readonly site: Site
  readonly state: MailState
  /** What the reader came for stands first. */
  readonly first: 'stop' | 'unsubscribe'
  /** Was something changed by this request? */
  readonly isDone: boolean
  /** The decision in force, for a link to it. */
  readonly receipt: Receipt | null
}

const STYLE = PAGE_STYLE + page

/** The page may load nothing at all, and its forms lead back to this server. */
export const MAIL_PAGE_CSP = policyWithStyle(STYLE)

/** The sentences of the page for a site, the controller's name in them. */
export function wordsFor({ words, site }: Pick<MailPageProps, 'words' | 'site'>): PageWords {
  const who = site.controller?.name ?? site.site
  const filled = Object.entries(words).map(([key, text]) => [key, String(text).replaceAll('{who}', () => who)])
  return Object.fromEntries(filled)
}

/** Says what is measured and whether mail comes, with a button to change each. Changes nothing by being shown. */
export function mailPage(props: MailPageProps) {
  const { lang, state, first, isDone, receipt } = props
  const t = wordsFor(props)
  const measuring = state.isMeasured ? (
    <Part title={t.measuring} texts={[t.measured, t.whatStops]} wish="stop" label={t.stop} />
  ) : (
    <Part title={t.measuring} texts={[t.unmeasured, t.whatAllows]} wish="allow" label={t.allow} />
  )
  const mails = state.isSubscribed ? (
    <Part title={t.mails} texts={[t.subscribed]} wish="unsubscribe" label={t.unsubscribe} />
  ) : (
    <Part title={t.mails} texts={[t.unsubscribed]} wish="subscribe" label={t.subscribe} />
  )
  return html`<!doctype html>${(
    <html lang={lang}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{t.title}</title>
        <style>{raw(STYLE)}</style>
      </head>
      <body>
        <main>
          <h1>{t.title}</h1>
          {isDone && <p role="status">{t.done}</p>}
          {first === 'unsubscribe' ? [mails, measuring] : [measuring, mails]}
          {receipt && (
            <p>
              <a href={`../../v1/receipts/${receipt.id}?site=${receipt.site}`}>{t.receipt}</a>
            </p>
          )}
        </main>
      </body>
    </html>
  )}`
}

interface PartProps {
  readonly title: string
  readonly texts: readonly string[]
  readonly wish: Wish
  readonly label: string
}

function Part({ title, texts, wish, label }: PartProps) {
  return (
    <section>
      <h2>{title}</h2>
      {texts.map(text => (
        <p>{text}</p>
      ))}
      <form method="post">
        <button type="submit" name="wish" value={wish}>
          {label}
        </button>
      </form>
    </section>
  )
}
