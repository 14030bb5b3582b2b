import type { ComponentChildren } from 'preact'
import { renderToString } from 'preact-render-to-string'
import type { Site } from '../../contract/site.js'
import { PAGE_STYLE } from '../http/page-style.js'
import { policyWithStyle } from '../http/security.js'
import pages from './pages.css?raw'
import { directionOf, type Speech } from './speech.js'

const STYLE = PAGE_STYLE + pages

/** The pages load nothing at all; a form of theirs leads back here. */
export const POLICY_PAGES_CSP = policyWithStyle(STYLE)

export interface Frame {
  readonly site: Site
  readonly speech: Speech
  readonly title: string
  /** Of the title, where it is not that of the page. */
  readonly titleLanguage?: string
  /** The address that this one repeats. */
  readonly canonical?: string
}

/** A whole page as HTML. All text in it is escaped but what `publishedHtml` made. */
export function pageOf({ site, speech, title, titleLanguage, canonical }: Frame, content: ComponentChildren): string {
  const who = site.controller?.name ?? site.site
  return `<!doctype html>${renderToString(
    <html lang={speech.lang} dir={directionOf(speech.lang)}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{`${title} – ${who}`}</title>
        {canonical !== undefined && <link rel="canonical" href={canonical} />}
        <style dangerouslySetInnerHTML={{ __html: STYLE }} />
      </head>
      <body>
        <main>
          <p class="who">{who}</p>
          <h1 lang={titleLanguage} dir={titleLanguage === undefined ? undefined : directionOf(titleLanguage)}>
            {title}
          </h1>
          {content}
        </main>
      </body>
    </html>,
  )}`
}
