import { ROLES } from '../access/role.js'
import type { Grant } from '../access/roles.js'
import { SelectField } from '../frame/field.js'
import type { OperatorContext } from '../frame/route.js'
import { filled } from '../frame/speech.js'
import { peoplePath, placeName } from './names.js'

export interface RolePageProps {
  readonly c: OperatorContext
  readonly grant: Grant
  /** Whether a link can be handed over, or sent, to somebody who cannot come in. */
  readonly mayLink: boolean
}

/** What an owner can do about one role: change it, take it away, or let its person in again. */
export function RolePage({ c, grant, mayLink }: RolePageProps) {
  const { texts } = c.var
  const t = texts.people
  const { roles } = texts.frame
  const { operator, role, site } = grant
  const values = { operator, role: roles[role], where: placeName(c, site) }
  const about = (
    <>
      <input type="hidden" name="operator" value={operator} />
      <input type="hidden" name="where" value={site} />
      {/* So that nobody undoes unseen what another owner has just done. */}
      <input type="hidden" name="seen" value={role} />
    </>
  )
  return (
    <>
      <p>{filled(t.changeText, values)}</p>
      <form class="narrow" method="post" action={peoplePath(c, '/role')}>
        {about}
        <SelectField name="role" label={t.newRole} value={role} options={ROLES.map(each => [each, roles[each]])} />
        <div class="actions">
          <button type="submit">{t.changeButton}</button>
          <a href={peoplePath(c, '')}>{t.back}</a>
        </div>
      </form>
      {mayLink && (
        <>
          <h2>{t.newLinkTitle}</h2>
          <p>{filled(t.newLinkText, values)}</p>
          <form method="post" action={peoplePath(c, '/link')}>
            {about}
            <button type="submit" class="quiet">
              {t.newLinkButton}
            </button>
          </form>
        </>
      )}
      <h2>{t.removeTitle}</h2>
      <p>{filled(t.removeText, values)}</p>
      <form method="post" action={peoplePath(c, '/role/remove')}>
        {about}
        <button type="submit" class="danger">
          {t.removeButton}
        </button>
      </form>
    </>
  )
}
