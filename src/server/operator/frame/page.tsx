import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { ComponentChildren } from 'preact'
import { renderToString } from 'preact-render-to-string'
import type { OperatorTexts } from '../../../i18n/operator/texts.js'
import { isAtLeast, type Role } from '../access/role.js'
import { returnPathOf } from './path-of.js'
import type { OperatorContext } from './route.js'
import { LANGUAGES } from './speech.js'
import { STYLE_FILE } from './style.js'

export type Room = keyof OperatorTexts['frame']['rooms']

/** The rooms that there are, in the order of the navigation, and the least that an operator has to be there. Default: reader. */
const PATHS: readonly (readonly [Room, string, Role?])[] = [
  ['overview', ''],
  ['receipts', '/receipts'],
  ['policies', '/policies'],
  ['requests', '/requests'],
  ['mail', '/mail'],
  ['retention', '/retention'],
  ['integrity', '/integrity'],
  ['sites', '/sites'],
  ['people', '/people', 'owner'],
  ['audit', '/audit', 'officer'],
]

export interface PageFrame {
  readonly title: string
  readonly current?: Room
  /** Names of the scripts that make the page livelier; it works without them. */
  readonly islands?: readonly string[]
  /** Names of style sheets of those scripts. */
  readonly styles?: readonly string[]
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

function Whole({ c, frame: { title, current, islands = [], styles = [] }, content }: WholeProps) {
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
        {styles.map(name => (
          <link rel="stylesheet" href={`${base}/islands/${name}.css`} />
        ))}
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
  const role = site ? (c.var.standing?.on(site.site) ?? null) : null
  const isAccount = new URL(c.req.url).pathname.endsWith('/account')
  return (
    <>
      <nav aria-label={texts.frame.pages}>
        {PATHS.filter(([, , least = 'reader']) => isAtLeast(role, least)).map(([room, path]) => (
          <a href={`${base}${path}${query}`} aria-current={current === room ? 'page' : undefined}>
            {texts.frame.rooms[room]}
          </a>
        ))}
      </nav>
      {sites.length > 1 && <SiteForm c={c} />}
      <form class="session" method="post" action={`${base}/sign-out`}>
        <a href={`${base}/account${query}`} aria-current={isAccount ? 'page' : undefined}>
          {operator}
        </a>
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
  // What a form was answered with has an address that cannot be opened.
  const action = c.req.method === 'GET' ? undefined : returnPathOf(c).split('?')[0]
  return (
    <form class="switch" method="get" action={action}>
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
      <input type="hidden" name="back" value={returnPathOf(c)} />
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
