import { isAtLeast } from '../access/role.js'
import { type Fact, Facts } from '../frame/facts.js'
import type { OperatorContext } from '../frame/route.js'
import { filled } from '../frame/speech.js'
import { sitePath } from './paths.js'
import type { WrittenSite } from './written.js'

export interface SiteConfigProps {
  readonly c: OperatorContext
  readonly written: WrittenSite | undefined
}

/** What the config says of a site, and where that is changed. */
export function ConfigSection({ c, written }: SiteConfigProps) {
  const { role, site, texts } = c.var
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
  return (
    <section aria-labelledby="config">
      <h2 id="config">{t.config}</h2>
      <Facts facts={facts} />
      {written && <WhereToChange c={c} written={written} />}
      {isAtLeast(role, 'officer') && (
        <p>
          <a class="step" href={sitePath(c, '/sites/config')}>
            {t.checkConfig}
          </a>
        </p>
      )}
    </section>
  )
}

interface WhereToChangeProps {
  readonly c: OperatorContext
  readonly written: WrittenSite
}

/** A config is reviewed and put into place like code: these pages help with it, and change nothing. */
export function WhereToChange({ c, written: { key, file, ownFile } }: WhereToChangeProps) {
  const t = c.var.texts.sites
  const text = ownFile !== null ? t.whereOwnFile : file !== null ? t.whereFile : t.whereProgram
  return (
    <p class="hint">
      {filled(text, { key, file: file ?? '', ownFile: ownFile ?? '' })} {t.thenRestart}
    </p>
  )
}
