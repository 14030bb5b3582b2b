/**
 * What each key of a site's config is for, by its path; `*` is any item. Shown
 * by editors through `schema/config.json`. scripts/generate.mjs fails when a
 * key has no line here, or a line no key.
 */
export const configDescriptions = {
  '': 'The config of one site: what it asks its visitors, and where their receipts go. The browser and the receipt server read the same file.',
  $schema: 'Where this schema lies, so that an editor finds it. It has no effect.',
  site: 'The name of the site on its receipt server. It stands in every receipt, so it should never change.',
  endpoint: 'The address of the receipt server. Left out, receipts stay in the visitor’s browser.',
  origins: 'The origins whose pages may send receipts for this site. Only the server reads it.',
  policy: 'The privacy policy that visitors decide under.',
  'policy.version':
    'The version in force, by its date as a rule. A new one is asked about again, so change it only when the text changes.',
  'policy.url': 'Where visitors read the policy.',
  controller: 'Who answers for the site in law. Shown to visitors, and part of what a receipt proves.',
  'controller.name': 'The controller’s name, as visitors know it.',
  'controller.contact': 'How to reach the controller or its data-protection officer: an address or a telephone number.',
  'controller.address': 'The controller’s postal address, in one line.',
  'controller.authority': 'The country whose supervisory authority takes complaints, as two capital letters.',
  categories:
    'What visitors decide on, in the order shown. Default: functional and analytics. `essential` is always there and always granted.',
  'categories.*.title':
    'The category’s name for visitors. The default categories have one of their own in every language.',
  'categories.*.text': 'What a yes to this category allows, in one or two sentences.',
  services: 'What is behind the gate: the id of a service that comes with Askfirst, or a declaration of your own.',
  'services.*.id': 'The service’s name, in receipts and in `data-service`.',
  'services.*.category': 'The category it belongs to. Needed for services that do not come with Askfirst.',
  'services.*.title': 'The service’s name for visitors. Default: its id.',
  'services.*.provider': 'The company or person who receives the data.',
  'services.*.privacyUrl': 'The provider’s own privacy page.',
  'services.*.purpose': 'What the service is for: a word of the built-in vocabulary, or words of your own.',
  'services.*.hosts': 'The hosts that it reaches; `*.` in front stands for any subdomain.',
  'services.*.cookies': 'Every cookie that it sets. They are listed to visitors, and removed on a withdrawal.',
  'services.*.cookies.*.name': 'The cookie’s name, with `*` for any characters.',
  'services.*.cookies.*.maxAgeDays': 'Its lifetime in days. Left out, it goes when the browser is closed.',
  'services.*.cookies.*.purpose': 'What the cookie is for: a word of the built-in vocabulary, or words of your own.',
  'services.*.storage':
    'The names of the keys (localStorage, sessionStorage), IndexedDB databases and caches that it keeps, with `*` for any characters. They are removed on a withdrawal.',
  'services.*.options':
    'What the service’s own code needs to start, such as an account number. Left out, Askfirst does not start it: the page’s marked elements do.',
  locale: 'The language of the interface. Default `auto`: that of the page, else that of the browser, else English.',
  texts:
    'Your own words in place of the interface’s, by language and name: `{ "en": { "choose": "Let me choose" } }`. Keep the gaps that a text has, such as `{controller}`. Categories have theirs under `categories`.',
  layout: 'How the first question appears. Default `bar`. A `dialog` covers the page until it is answered or closed.',
  position:
    'Where a bar (`top`, `bottom`) or a box (`start`, `end`, `top-start`, `top-end`) stands; a box at the `bottom` or `top` is at its end. Default `bottom`.',
  secondLayer: 'How all the choices appear: a `dialog` in the middle, or a `sheet` along the side. Default `dialog`.',
  theme:
    'The look of both layers. `plain` has the colours of the system, `ink` is black and white, `paper` warm, `soft` round. Custom properties go over it. Default `plain`.',
  trigger:
    'The small button that brings the choices back. `auto` shows it unless the page has a button of its own with `data-askfirst-open`, `button` shows it always, `off` never.',
  record: 'How the choice is kept in the visitor’s browser.',
  'record.domain':
    'The domain that the choice is valid for, such as `.example.org`. Default: the page’s own host alone.',
  'record.maxAgeDays':
    'For how many days a choice is kept. Default and least 182: a refusal that is soon forgotten is a visitor asked again and again.',
  signals: 'What a signal from the browser does.',
  'signals.gpc':
    'What Global Privacy Control does as long as the visitor has not chosen: `refuse` counts as a no, `show` asks and says that the signal is on, `ignore` asks as usual. One word for all, or one for each category. Default `refuse`.',
  consentMode:
    'Which of Google’s Consent Mode signals a category grants. Default: analytics grants `analytics_storage`, functional grants `functionality_storage` and `personalization_storage`.',
  scriptTimeoutMs:
    'For how many milliseconds an external script that does not answer may hold up those behind it. Default 5000.',
  guard:
    'What `askfirst-guard.js` does about requests, cookies and stored keys of the declared services that nobody marked. `report` only tells what it would hold, `block` holds it until there is a yes, `off` does nothing. Default `off`. It only works on pages that load that file first.',
  import:
    'The consent tools that the site used before. A visitor who chose with one of them is not asked again. The first that has an answer counts.',
  'import.*.from': 'The tool.',
  'import.*.cookie':
    'The name of the tool’s cookie, or of its localStorage key, if the site gave it another than the tool’s own.',
  'import.*.categories':
    'The tool’s names to this site’s categories. Default: names that are the same, and the tool’s standard names.',
  'import.*.services':
    'The tool’s names to this site’s services. Default: names that are the same, and the tool’s standard names.',
  markup:
    'The consent tools whose marks on scripts, frames and images are read as if they were `data-askfirst`, so that pages need not change on the first day.',
}
