export type { Footer } from './footer.js'
export { type MailOptions, mailLinks, type Recipient, type RecipientLinks } from './links.js'
export type { Mark } from './mark.js'
export { mailKey, readToken, signToken } from './token.js'
