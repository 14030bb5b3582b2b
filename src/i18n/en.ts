import type { Messages } from './messages.js'

export const messages: Messages = {
  title: 'Privacy choices',
  text: '{controller} uses cookies and similar storage. What the site needs to work is always on. Everything else waits for your yes, and you can change your mind at any time.',
  reject: 'Reject all',
  accept: 'Accept all',
  choose: 'Choose',
  policy: 'Privacy policy',
  saved: 'Your choice is saved.',
  held: 'This content loads only if you agree. Its provider then learns of your visit.',
  once: 'Load once',
  allow: 'Always allow',
  on: '{title} on',
  off: '{title} off',
  categories: {
    essential: { title: 'Essential', text: 'What the site cannot work without, such as your choice here.' },
    functional: { title: 'Functional', text: 'Embedded content and settings that make the site more useful.' },
    analytics: { title: 'Analytics', text: 'How the site and its newsletters are used, so that they get better.' },
  },
}
