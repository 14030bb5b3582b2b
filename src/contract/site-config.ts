import { declarationKeys } from './declaration.js'
import { any, either, list, map, number, object, one, type Static, text } from './shape.js'
import { address, id, language, line, version, words } from './words.js'

/** A refusal is kept at least half a year, and a grant as long. */
export const MIN_MAX_AGE_DAYS = 182

const category = object({
  /** For visitors; the default categories have texts of their own in every language. */
  'title?': words,
  'text?': words,
})

/** A service as a site declares it. */
export const service = object({
  id,
  'category?': id,
  ...declarationKeys,
  /** What the service's own code needs to start; without it the service is declared, and the page's marked elements start it. */
  'options?': map(line, any),
})

const gpc = one('refuse', 'show', 'ignore')

/** The seven signals of Google Consent Mode v2. */
export const CONSENT_MODE_KEYS = [
  'ad_storage',
  'ad_user_data',
  'ad_personalization',
  'analytics_storage',
  'functionality_storage',
  'personalization_storage',
  'security_storage',
] as const

const consentModeKey = one(...CONSENT_MODE_KEYS)

/** What the interface says, by name: the keys of `src/i18n/messages.ts`, but for those of categories, which have a place of their own. */
const textName = text(
  'the name of one of the interface’s texts',
  /^(title|text|reject|accept|choose|policy|saved|held|once|allow|on|off|save|close|always|withdraw|withdrawn|left|gpc|signalled|loading|failed|none|details|provider|privacy|purpose|hosts|cookie|lifetime|untilClosed|storage|about|controller|contact|authority|version|decided|receipt|download|check|renewed|added|fresh|purposes\.(visitorId|session|campaign|preferences|security|statistics|marketing|embed|choice))$/,
)

/** What another tool has kept of a visitor's choice, by that tool's names. */
const earlier = object({
  from: one('vanilla-cookieconsent', 'klaro', 'tarteaucitron', 'c15t', 'onetrust', 'cookiebot'),
  /** The name of its cookie or key, where the site chose another than the tool's own. */
  'cookie?': line,
  /** Their categories to ours; their services too, where one stands for a category. */
  'categories?': map(line, id),
  /** Their services to ours. */
  'services?': map(line, id),
})

/** A site's config as its author writes it: the source of the type, the parser and `schema/config.json`. */
export const config = object({
  '$schema?': line,
  site: id,
  'endpoint?': address,
  'origins?': list(text('an origin such as "https://www.example.org"', /^https?:\/\/[^\s/]+$/), 100),
  'policy?': object({ version, 'url?': address }),
  'controller?': object({
    name: line,
    'contact?': line,
    'address?': line,
    'authority?': text('a country as two capital letters', /^[A-Z]{2}$/),
  }),
  'categories?': map(id, category),
  'services?': list(either(id, service), 100),
  'locale?': language,
  'texts?': map(language, map(textName, line)),
  'layout?': one('bar', 'box', 'dialog'),
  'position?': one('top', 'bottom', 'start', 'end', 'top-start', 'top-end'),
  'secondLayer?': one('dialog', 'sheet'),
  'theme?': one('plain', 'ink', 'paper', 'soft'),
  'trigger?': one('auto', 'button', 'off'),
  'record?': object({
    'domain?': text('a domain such as ".example.org"', /^\.?[a-z0-9-]+(\.[a-z0-9-]+)*$/),
    'maxAgeDays?': number(MIN_MAX_AGE_DAYS, 730),
  }),
  'signals?': object({ 'gpc?': either(gpc, map(id, gpc)) }),
  'consentMode?': map(id, list(consentModeKey, 7)),
  'scriptTimeoutMs?': number(0, 60_000),
  'guard?': one('off', 'report', 'block'),
  'import?': list(earlier),
  'markup?': list(one('vanilla-cookieconsent', 'klaro')),
})

/** A config as a person writes it: everything but `site` may be left out. */
export type SiteConfig = Static<typeof config>
export type ServiceConfig = Static<typeof service>
export type CategoryId = string
export type ServiceId = string
export type GpcEffect = Static<typeof gpc>
export type ConsentModeKey = Static<typeof consentModeKey>
export type EarlierTool = Static<typeof earlier>
