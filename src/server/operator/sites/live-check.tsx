import { isAtLeast } from '../access/role.js'
import { TextField } from '../frame/field.js'
import { Message } from '../frame/message.js'
import type { OperatorContext } from '../frame/route.js'
import { filled } from '../frame/speech.js'
import type { PageFault } from './live-page.js'
import { sitePath } from './paths.js'
import type { Found } from './snippet.js'

/** What came of looking at a live page. */
export interface Checked {
  readonly typed: string
  readonly is: Found | PageFault
  readonly status?: number | undefined
}

export interface LiveCheckProps {
  readonly c: OperatorContext
  readonly checked: Checked | null
}

/** Whether the live page has the snippet. */
export function LiveCheck({ c, checked }: LiveCheckProps) {
  const { role, site, texts } = c.var
  const t = texts.sites
  return (
    <>
      <h2 id="check">{t.check}</h2>
      <p>{t.checkText}</p>
      {checked && <Outcome c={c} checked={checked} />}
      {site.origins.length === 0 && <p>{t.noOrigins}</p>}
      {site.origins.length > 0 && isAtLeast(role, 'officer') && <CheckForm c={c} checked={checked} />}
    </>
  )
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

function CheckForm({ c, checked }: LiveCheckProps) {
  const { site, texts } = c.var
  const t = texts.sites
  const mistake = checked?.is === 'not-own' ? filled(t['not-own'], { origins: site.origins.join(', ') }) : undefined
  return (
    <form class="narrow" method="post" action={sitePath(c, '/sites/check')} aria-labelledby="check">
      <TextField name="address" label={t.address} value={checked?.typed ?? `${site.origins[0]}/`} mistake={mistake} />
      <div class="actions">
        <button type="submit">{t.checkButton}</button>
      </div>
    </form>
  )
}
