import { asksSignedIn, asksVisitors } from '../../policies/policy.js'
import { filled } from '../frame/speech.js'
import { Line, type Typed } from './field.js'
import type { Here } from './here.js'
import type { Policy } from './store.js'

export interface PublishFormProps {
  readonly here: Here
  readonly policy: Policy
  readonly typed: Typed
  /** What visitors are asked under now. */
  readonly inForce: string
  /** What keeps the draft from being published, each in words. */
  readonly missing: readonly string[]
}

/** Says whom a publication touches, and asks for its day. */
export function PublishForm({ here, policy, typed, inForce, missing }: PublishFormProps) {
  const { publish: t, versions, back } = here.t
  const { id, version } = policy
  if (missing.length > 0) {
    return (
      <>
        <h2>{t.missing}</h2>
        <p>{t.missingText}</p>
        <ul>
          {missing.map(what => (
            <li>{what}</li>
          ))}
        </ul>
        <Back here={here} id={id} back={back} />
      </>
    )
  }
  if (version !== null && !policy.isChanged) {
    return (
      <>
        <p class="message">{filled(t.unchanged, { version })}</p>
        <Back here={here} id={id} back={back} />
      </>
    )
  }
  return (
    <form class="sheet" method="post" action={here.link(`/${id}/publish`)}>
      <input type="hidden" name="revision" value={typed.form.get('revision') ?? ''} />
      <h2>{t.touches}</h2>
      <Touched here={here} policy={policy} inForce={inForce} />
      {version !== null && (
        <p>
          <a href={here.link(`/${id}/diff`, { from: version, to: '' })}>{versions.difference}</a>
        </p>
      )}
      <Line here={here} typed={typed} name="day" label={t.day} hint={t.dayHint} />
      <p>{t.forGood}</p>
      <div class="actions">
        <button type="submit">{t.submit}</button>
        <a href={here.link(`/${id}`)}>{back}</a>
      </div>
    </form>
  )
}

function Touched({ here, policy, inForce }: Pick<PublishFormProps, 'here' | 'policy' | 'inForce'>) {
  const { publish: t } = here.t
  const [visitors, signedIn] = [asksVisitors(policy), asksSignedIn(policy)]
  return (
    <ul>
      {visitors && (
        <li>
          {t.visitors} {filled(t.now, { version: inForce })}
        </li>
      )}
      {visitors && <li>{t.static}</li>}
      {signedIn && <li>{t.signedIn}</li>}
      {!visitors && !signedIn && <li>{t.nobody}</li>}
    </ul>
  )
}

const Back = ({ here, id, back }: { here: Here; id: string; back: string }) => (
  <p>
    <a href={here.link(`/${id}`)}>{back}</a>
  </p>
)
