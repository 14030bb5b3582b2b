/** @jsxImportSource hono/jsx */
import { html } from 'hono/html'
import type { Child } from 'hono/jsx'
import { STYLE_FILE } from './style.js'

/** Who looks and where: what every page needs beside its own content. */
export interface PageFrame {
  /** The path of the operator's pages, `/operator`. */
  readonly base: string
  readonly title: string
  /** Who is signed in; `null` on the pages before. */
  readonly operator: string | null
  readonly current?: 'receipts' | 'mail'
}

/** A whole page. All text in it is escaped; it needs no script and takes its style from this server. */
export function pageOf({ base, title, operator, current }: PageFrame, content: Child) {
  const link = (name: 'receipts' | 'mail', href: string, text: string) => (
    <a href={href} aria-current={current === name ? 'page' : undefined}>
      {text}
    </a>
  )
  return html`<!doctype html>${(
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <title>{`${title} – Askfirst`}</title>
        <link rel="stylesheet" href={`${base}/${STYLE_FILE}`} />
      </head>
      <body>
        <a class="skip" href="#content">
          Skip to the content
        </a>
        <header>
          <p class="brand">Askfirst</p>
          {operator !== null && (
            <>
              <nav aria-label="Pages">
                {link('receipts', base, 'Receipts')}
                {link('mail', `${base}/mail`, 'Mail')}
              </nav>
              <form class="session" method="post" action={`${base}/sign-out`}>
                <span>{operator}</span>
                <button type="submit" class="quiet">
                  Sign out
                </button>
              </form>
            </>
          )}
        </header>
        <main id="content" tabindex={-1}>
          <h1>{title}</h1>
          {content}
        </main>
      </body>
    </html>
  )}`
}
