import { isAtLeast } from '../access/role.js'
import { type Fact, Facts } from '../frame/facts.js'
import { TextField } from '../frame/field.js'
import { Message } from '../frame/message.js'
import type { OperatorContext } from '../frame/route.js'
import { filled } from '../frame/speech.js'
import type { PageFault } from './live-page.js'
import { type Found, snippetsOf } from './snippet.js'

/** What came of looking at a live page. */
export interface Checked {
  readonly typed: string
  readonly is: Found | PageFault
  readonly status?: number | undefined
}

export interface SitePageProps {
  readonly c: OperatorContext
  readonly publicUrl: string
  readonly checked: Checked | null
}

/** One site: what the config says, what its pages need, and whether they have it. */
export function SitePage({ c, publicUrl, checked }: SitePageProps) {
  const { base, role, site, sites, texts } = c.var
  const t = texts.sites
  const { compiled, tag } = snippetsOf(site, publicUrl)
  return (
    <>
      {sites.length > 1 && (
        <ul class="choice" aria-label={t.all}>
          {sites.map(each => (
            <li>
              <a
                href={`${base}/sites?site=${encodeURIComponent(each.site)}`}
                aria-current={each.site === site.site ? 'page' : undefined}
              >
                {each.site}
              </a>
            </li>
          ))}
        </ul>
      )}
      <h2>{site.site}</h2>
      <SiteFacts c={c} />
      <p class="hint">{t.whereFrom}</p>
      <h2>{t.snippet}</h2>
      <p>{t.compiledText}</p>
      <pre tabindex={0} aria-label={t.compiledText}>
        {compiled}
      </pre>
      <p>{t.tagText}</p>
      <pre tabindex={0} aria-label={t.tagText}>
        {tag}
      </pre>
      <h2 id="check">{t.check}</h2>
      <p>{t.checkText}</p>
      {checked && <Outcome c={c} checked={checked} />}
      {site.origins.length === 0 && <p>{t.noOrigins}</p>}
      {site.origins.length > 0 && isAtLeast(role, 'officer') && <CheckForm c={c} checked={checked} />}
    </>
  )
}

function SiteFacts({ c }: { readonly c: OperatorContext }) {
  const { site, texts } = c.var
  const t = texts.sites
  const facts: readonly Fact[] = [
    [t.controller, site.controller?.name ?? '–'],
    [t.origins, site.origins.join(', ') || '–'],
    [t.policy, [site.policy.version, site.policy.url].filter(Boolean).join(', ')],
    [t.categories, Object.keys(site.categories).join(', ')],
    [t.services, site.services.map(({ id }) => id).join(', ') || '–'],
    [t.locale, site.locale],
    [t.record, filled(t.days, { days: site.record.maxAgeDays })],
    [t.guard, site.guard],
  ]
  return <Facts facts={facts} />
}

function Outcome({
  c,
  checked: { is, typed, status = 0 },
}: {
  readonly c: OperatorContext
  readonly checked: Checked
}) {
  const { site, texts } = c.var
  if (is === 'not-own') return null
  const values = { address: typed, status, site: site.site }
  return <Message isMistake={is !== 'compiled' && is !== 'tag'}>{filled(texts.sites[is], values)}</Message>
}

function CheckForm({ c, checked }: Omit<SitePageProps, 'publicUrl'>) {
  const { base, site, texts } = c.var
  const t = texts.sites
  const mistake = checked?.is === 'not-own' ? filled(t['not-own'], { origins: site.origins.join(', ') }) : undefined
  return (
    <form
      class="narrow"
      method="post"
      action={`${base}/sites/check?site=${encodeURIComponent(site.site)}`}
      aria-labelledby="check"
    >
      <TextField name="address" label={t.address} value={checked?.typed ?? `${site.origins[0]}/`} mistake={mistake} />
      <div class="actions">
        <button type="submit">{t.checkButton}</button>
      </div>
    </form>
  )
}
