import type { OperatorContext } from '../frame/route.js'
import { HowItDoes } from './how-it-does.js'
import { type Checked, LiveCheck } from './live-check.js'
import { Operators } from './operators.js'
import { ConfigSection } from './site-config.js'
import { snippetsOf } from './snippet.js'
import type { SiteState } from './state.js'
import type { WrittenSite } from './written.js'

export interface SitePageProps {
  readonly c: OperatorContext
  readonly publicUrl: string
  readonly state: SiteState
  readonly written: WrittenSite | undefined
  readonly checked: Checked | null
}

/** One site: whether it works, who looks after it, what the config says, what its pages need, and whether they have it. */
export function SitePage({ c, publicUrl, state, written, checked }: SitePageProps) {
  return (
    <>
      <OtherSites c={c} />
      <h2>{c.var.site.site}</h2>
      <HowItDoes c={c} state={state} />
      <Operators c={c} operators={state.operators} />
      <ConfigSection c={c} written={written} />
      <Snippets c={c} publicUrl={publicUrl} />
      <LiveCheck c={c} checked={checked} />
    </>
  )
}

function OtherSites({ c }: Pick<SitePageProps, 'c'>) {
  const { base, site, sites, texts } = c.var
  if (sites.length < 2) return null
  return (
    <ul class="choice" aria-label={texts.sites.all}>
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
  )
}

function Snippets({ c, publicUrl }: Pick<SitePageProps, 'c' | 'publicUrl'>) {
  const { site, texts } = c.var
  const t = texts.sites
  const { compiled, tag } = snippetsOf(site, publicUrl)
  return (
    <>
      <h2>{t.snippet}</h2>
      <p>{t.compiledText}</p>
      <pre tabindex={0} aria-label={t.compiledText}>
        {compiled}
      </pre>
      <p>{t.tagText}</p>
      <pre tabindex={0} aria-label={t.tagText}>
        {tag}
      </pre>
    </>
  )
}
