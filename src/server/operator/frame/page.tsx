import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { ComponentChildren } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { Header } from './header.js'
import type { Room } from './rooms.js'
import type { OperatorContext } from './route.js'
import { STYLE_FILE } from './style.js'

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
  const { base, language, texts } = c.var
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
        <Header c={c} current={current} />
        <main id="content" tabindex={-1}>
          <h1>{title}</h1>
          {content}
        </main>
      </body>
    </html>
  )
}
