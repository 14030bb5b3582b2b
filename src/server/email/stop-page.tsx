/** @jsxImportSource hono/jsx */
import { html, raw } from 'hono/html'
import type { Receipt } from '../../contract/receipt.js'
import type { Site } from '../../contract/site.js'
import { policyWithStyle } from '../http/security.js'
import type { StopTexts } from './texts.js'

/** `measured`: there is something to stop. `stopped`: nothing is recorded, now or since long. */
export type StopState = 'measured' | 'stopped'

export interface StopPageProps {
  readonly site: Site
  readonly state: StopState
  readonly lang: string
  readonly texts: StopTexts
  /** The decision in force, for a link to it. */
  readonly receipt: Receipt | null
}

const STYLE = `
:root { color-scheme: light dark; font: 1.0625rem/1.55 system-ui, sans-serif }
body { max-width: 34rem; margin: 0 auto; padding: clamp(1.5rem, 8vh, 5rem) 1.25rem; color: CanvasText; background: Canvas }
h1 { font-size: 1.5rem; line-height: 1.25; text-wrap: balance }
button { font: inherit; font-weight: 600; min-height: 2.75rem; margin-top: .5rem; padding: .5rem 1.25rem; border: 0; border-radius: .4rem; background: light-dark(#174ea6, #a8c7fa); color: light-dark(#fff, #062e6f) }
a { color: LinkText }
:focus-visible { outline: 3px solid; outline-offset: 3px }
@media (forced-colors: active) { button { border: 2px solid } }
`

/** The page may load nothing at all, and its form leads back to this server. */
export const STOP_PAGE_CSP = policyWithStyle(STYLE)

/** Says what would stop and offers to stop it, or says that nothing is recorded. Changes nothing by being shown. */
export function stopPage({ site, state, lang, texts: t, receipt }: StopPageProps) {
  const who = (text: string): string => text.replace('{who}', () => site.controller?.name ?? site.site)
  const title = state === 'measured' ? t.title : t.stoppedTitle
  return html`<!doctype html>${(
    <html lang={lang}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{title}</title>
        <style>{raw(STYLE)}</style>
      </head>
      <body>
        <main>
          <h1>{title}</h1>
          {state === 'measured' ? (
            <form method="post">
              <p>{who(t.measured)}</p>
              <p>{t.whatStops}</p>
              <p>{t.whatStays}</p>
              <button type="submit">{t.button}</button>
            </form>
          ) : (
            <>
              <p>{who(t.stopped)}</p>
              <p>{t.whatStays}</p>
              {receipt && (
                <p>
                  <a href={`../../v1/receipts/${receipt.id}?site=${receipt.site}`}>{t.receipt}</a>
                </p>
              )}
            </>
          )}
        </main>
      </body>
    </html>
  )}`
}
