import type { ComponentChildren } from 'preact'
import { renderToString } from 'preact-render-to-string'
import type { Site } from '../../contract/site.js'
import { PAGE_STYLE } from '../http/page-style.js'
import { policyWithStyle } from '../http/security.js'
import { directionOf, type Speech } from './speech.js'

const STYLE = `${PAGE_STYLE}body { max-width: 44rem }
.who { margin: 0; opacity: .8 }
h1 { margin-top: .25rem }
h3 { font-size: 1.05rem; margin: 1.5rem 0 .5rem }
.message { padding: .6rem 1rem; border: 1px solid; border-inline-start-width: .4rem; border-radius: .3rem }
.facts { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 12rem), 1fr)); gap: .5rem 1.5rem; margin: 1rem 0 }
dt { font-size: .875rem; opacity: .8 }
dd { margin: 0 }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; padding: 0; list-style: none }
nav a { display: inline-block; padding: .25rem 0 }
.policies { padding: 0; list-style: none }
.policies > li { margin-block: 1rem; padding: .25rem 1.25rem .75rem; border: 1px solid color-mix(in srgb, CanvasText 25%, Canvas); border-radius: .5rem }
.policies h2 { margin-top: .75rem }
table { border-collapse: collapse; width: 100% }
th, td { padding: .4rem .6rem; text-align: start; vertical-align: top; border: 1px solid color-mix(in srgb, CanvasText 25%, Canvas) }
pre { white-space: pre-wrap }
blockquote { margin-inline: 0; padding-inline-start: 1rem; border-inline-start: 3px solid color-mix(in srgb, CanvasText 35%, Canvas) }
form { margin-top: 1rem }
.check { display: flex; gap: .75rem; align-items: start; margin-block: .75rem }
.check input { flex: none; width: 1.35rem; height: 1.35rem; margin-top: .1rem; accent-color: light-dark(#174ea6, #a8c7fa) }
.mistake { font-weight: 600; color: light-dark(#9b1c1c, #ffb4ab) }
.answers { display: flex; flex-wrap: wrap; gap: .75rem }
button { font: inherit; font-weight: 600; min-height: 2.75rem; padding: .5rem 1.25rem; border: 0; border-radius: .4rem; background: light-dark(#174ea6, #a8c7fa); color: light-dark(#fff, #062e6f); cursor: pointer }
@media (forced-colors: active) { button { border: 2px solid } }
@media print { nav, form, .screen { display: none } body { max-width: none; padding: 0; color: #000; background: #fff } a { color: #000 } h2, h3 { break-after: avoid } }
`

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
