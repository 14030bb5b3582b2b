/** What the pages for visitors and readers of the log have in common; each adds its own after it. */
export const PAGE_STYLE = `
:root { color-scheme: light dark; font: 1.0625rem/1.55 system-ui, sans-serif }
body { max-width: 42rem; margin: 0 auto; padding: clamp(1.25rem, 5vh, 3.5rem) 1.25rem; color: CanvasText; background: Canvas; overflow-wrap: anywhere }
h1 { font-size: 1.6rem; line-height: 1.2; text-wrap: balance }
h2 { font-size: 1.15rem; margin: 2rem 0 .5rem }
a { color: LinkText }
:focus-visible { outline: 3px solid; outline-offset: 3px }
`
