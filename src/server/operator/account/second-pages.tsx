import { encode } from 'uqr'
import { TextField } from '../frame/field.js'
import type { OperatorContext } from '../frame/route.js'
import type { NewSecondFactor } from '../sign-in/second-factor.js'
import { accountPath } from './path.js'

/** The key for the app and the codes for when it is lost: shown once. */
export function ScanPage({ c, made }: { readonly c: OperatorContext; readonly made: NewSecondFactor }) {
  const t = c.var.texts.account
  const key = new URL(made.uri).searchParams.get('secret') ?? ''
  return (
    <>
      <p>{t.scan}</p>
      <Picture text={made.uri} label={t.qr} />
      <p>
        {t.key}: <code>{key.replace(/(.{4})(?=.)/g, '$1 ')}</code>
      </p>
      <Codes c={c} codes={made.codes} />
      <ConfirmForm c={c} />
    </>
  )
}

/** Only the code again: the key is in the app, and is shown once. */
export function ConfirmPage({ c, mistake }: { readonly c: OperatorContext; readonly mistake: string }) {
  return (
    <>
      <ConfirmForm c={c} mistake={mistake} />
      <Back c={c} />
    </>
  )
}

export function CodesPage({ c, codes }: { readonly c: OperatorContext; readonly codes: readonly string[] }) {
  return (
    <>
      <Codes c={c} codes={codes} />
      <Back c={c} />
    </>
  )
}

function ConfirmForm({ c, mistake }: { readonly c: OperatorContext; readonly mistake?: string }) {
  const t = c.var.texts.account
  return (
    <form class="narrow" method="post" action={accountPath(c, 'second-step/confirm')}>
      <TextField name="code" label={t.code} autocomplete="one-time-code" mistake={mistake} />
      <div class="actions">
        <button type="submit">{t.confirm}</button>
      </div>
    </form>
  )
}

function Codes({ c, codes }: { readonly c: OperatorContext; readonly codes: readonly string[] }) {
  const t = c.var.texts.account
  return (
    <section aria-labelledby="codes">
      <h2 id="codes">{t.codes}</h2>
      <p>{t.codesText}</p>
      <ul class="codes">
        {codes.map(code => (
          <li>
            <code>{code}</code>
          </li>
        ))}
      </ul>
    </section>
  )
}

const Back = ({ c }: { readonly c: OperatorContext }) => (
  <p>
    <a href={`${c.var.base}/account?site=${encodeURIComponent(c.var.site.site)}`}>{c.var.texts.account.back}</a>
  </p>
)

/** A QR code in black on white, in light and dark alike: cameras expect it so. */
function Picture({ text, label }: { readonly text: string; readonly label: string }) {
  const { data, size } = encode(text, { border: 4 })
  const dark = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])))
  return (
    <svg class="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shape-rendering="crispEdges">
      <rect width={size} height={size} fill="#fff" />
      <path d={dark.join('')} fill="#000" />
    </svg>
  )
}
