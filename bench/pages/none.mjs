import { html } from './page.mjs'

/** The same page with no tool and nothing gated: what is subtracted from the others. */
export const none = {
  id: 'none',
  label: 'no tool',
  files: {},
  html: () => html({}),
  banner: 'null',
}
