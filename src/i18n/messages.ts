/** What a cookie or key is for, in one word; a declaration may say more in words of its own. */
export type Purpose =
  | 'visitorId'
  | 'session'
  | 'campaign'
  | 'preferences'
  | 'security'
  | 'statistics'
  | 'marketing'
  | 'embed'
  | 'choice'

/** A category in words: what it is called and what a yes allows. */
export interface CategoryWords {
  readonly title: string
  readonly text: string
}

/** The gaps that texts may have: `{controller}` is who asks, `{title}` a category, `{list}` names of cookies and keys. */
export type Gap = 'controller' | 'title' | 'list'

/** The texts of the first layer, the placeholders and the trigger, in one language. */
export interface Messages {
  /** Heading of both layers, and the trigger's name. */
  readonly title: string
  /** What is asked. Gap: `{controller}`. */
  readonly text: string
  readonly reject: string
  readonly accept: string
  readonly choose: string
  readonly policy: string
  /** Said when a choice is kept. */
  readonly saved: string
  /** In place of content that is held back. */
  readonly held: string
  readonly once: string
  readonly allow: string
  /** Gap: `{title}`, a category that is granted. */
  readonly on: string
  /** Gap: `{title}`, a category that is not granted. */
  readonly off: string
  readonly categories: Readonly<Record<'essential' | 'functional' | 'analytics', CategoryWords>>
}

/** The texts of the second layer, in one language. Numbers, days and dates are written by `Intl`. */
export interface MoreMessages {
  readonly save: string
  readonly close: string
  /** In place of a switch, for what cannot be refused. */
  readonly always: string
  readonly withdraw: string
  /** Said when everything is taken back. */
  readonly withdrawn: string
  /** Gap: `{list}`, cookies and keys that are still there. */
  readonly left: string
  readonly gpc: string
  /** What that signal has changed. Gap: `{list}`, the categories that are off because of it. */
  readonly signalled: string
  readonly loading: string
  readonly failed: string
  /** In a category without services. */
  readonly none: string
  readonly details: string
  readonly provider: string
  readonly privacy: string
  readonly purpose: string
  readonly hosts: string
  readonly cookie: string
  readonly lifetime: string
  /** The lifetime of what goes with the browser's session. */
  readonly untilClosed: string
  readonly storage: string
  /** Heading of who answers for the site, and of the receipt. */
  readonly about: string
  readonly controller: string
  readonly contact: string
  /** To whom a visitor may complain. */
  readonly authority: string
  readonly version: string
  readonly decided: string
  readonly receipt: string
  readonly download: string
  /** Leads to the receipt's own page, where it is checked. */
  readonly check: string
  /** Why somebody who has chosen is asked again: the controller published another version of the policy. */
  readonly renewed: string
  /** The same, when categories or services were added. Gap: `{list}`, their names. */
  readonly added: string
  /** Beside a category or service that is asked about for the first time. One word. */
  readonly fresh: string
  readonly purposes: Readonly<Record<Purpose, string>>
}

/** Puts texts into gaps: `fill('by {controller}', { controller: 'Campus' })`. A gap without a text stays as it is. */
export const fill = (text: string, gaps: Partial<Record<Gap, string>>): string =>
  text.replace(/\{(\w+)\}/g, (whole, gap: Gap) => gaps[gap] ?? whole)
