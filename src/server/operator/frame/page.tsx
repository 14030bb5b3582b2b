import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { ComponentChildren } from 'preact'
import { renderToString } from 'preact-render-to-string'
import type { OperatorTexts } from '../../../i18n/operator/texts.js'
import type { OperatorContext } from './route.js'
import { LANGUAGES } from './speech.js'
import { STYLE_FILE } from './style.js'

export type Room = keyof OperatorTexts['frame']['rooms']

/** The rooms that there are, in the order of the navigation. */
const PATHS: readonly (readonly [Room, string])[] = [
  ['receipts', ''],
  ['requests', '/requests'],
  ['mail', '/mail'],
  ['retention', '/retention'],
]

export interface PageFrame {
  readonly title: string
  readonly current?: Room
  /** Names of the scripts that make the page livelier; it works without them. */
  readonly islands?: readonly string[]
}

/** A whole page. All text in it is escaped; it takes style and scripts from this server alone. */
export function page(
  c: OperatorContext,
  frame: PageFrame,
  content: ComponentChildren,
  status: ContentfulStatusCode = 200,
): Response | Promise<Response> {
  return c.html(`<!doctype html>${renderToString(<Whole c={c} frame={frame} content={content} />)}`, status)
}

interface WholeProps {
  readonly c: OperatorContext
  readonly frame: PageFrame
  readonly content: ComponentChildren
}

function Whole({ c, frame: { title, current, islands = [] }, content }: WholeProps) {
  const { base, language, operator, texts } = c.var
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <title>{`${title} – Askfirst`}</title>
        <link rel="stylesheet" href={`${base}/${STYLE_FILE}`} />
        {islands.map(name => (
          <script type="module" src={`${base}/islands/${name}.js`} />
        ))}
      </head>
      <body>
        <a class="skip" href="#content">
          {texts.frame.skip}
        </a>
        <header>
          <p class="brand">Askfirst</p>
          {operator !== null && <SignedIn c={c} current={current} />}
          <LanguageForm c={c} />
        </header>
        <main id="content" tabindex={-1}>
          <h1>{title}</h1>
          {content}
        </main>
      </body>
    </html>
  )
}

function SignedIn({ c, current }: { readonly c: OperatorContext; readonly current: Room | undefined }) {
  const { base, operator, texts, site, sites } = c.var
  const query = sites.length > 1 ? `?site=${encodeURIComponent(site.site)}` : ''
  return (
    <>
      <nav aria-label={texts.frame.pages}>
        {PATHS.map(([room, path]) => (
          <a href={`${base}${path}${query}`} aria-current={current === room ? 'page' : undefined}>
            {texts.frame.rooms[room]}
          </a>
        ))}
      </nav>
      {sites.length > 1 && <SiteForm c={c} />}
      <form class="session" method="post" action={`${base}/sign-out`}>
        <span>{operator}</span>
        <button type="submit" class="quiet">
          {texts.frame.signOut}
        </button>
      </form>
    </>
  )
}

/** Which site the pages are about. */
function SiteForm({ c }: { readonly c: OperatorContext }) {
  const { texts, site, sites } = c.var
  return (
    <form class="switch" method="get">
      <label for="shown-site">{texts.frame.site}</label>
      <select id="shown-site" name="site">
        {sites.map(one => (
          <option value={one.site} selected={one.site === site.site}>
            {one.site}
          </option>
        ))}
      </select>
      <button type="submit" class="quiet">
        {texts.frame.switchSite}
      </button>
    </form>
  )
}

function LanguageForm({ c }: { readonly c: OperatorContext }) {
  const { base, language, texts } = c.var
  return (
    <form class="switch" method="post" action={`${base}/language`}>
      <input type="hidden" name="back" value={pathOf(c)} />
      <label for="shown-language">{texts.frame.language}</label>
      <select id="shown-language" name="language">
        {Object.entries(LANGUAGES).map(([code, { name }]) => (
          <option value={code} lang={code} selected={code === language}>
            {name}
          </option>
        ))}
      </select>
      <button type="submit" class="quiet">
        {texts.frame.switchLanguage}
      </button>
    </form>
  )
}

/** Where the reader is, as the browser has it: a proxy may have taken a folder off. */
function pathOf(c: OperatorContext): string {
  const { pathname, search } = new URL(c.req.url)
  return pathname.replace(/^.*?\/operator(?=\/|$)/, c.var.base) + search
}
