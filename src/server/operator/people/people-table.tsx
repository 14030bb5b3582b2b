import type { Grant } from '../access/roles.js'
import { Cards } from '../frame/cards.js'
import type { OperatorContext } from '../frame/route.js'
import { filled } from '../frame/speech.js'
import { mayGrant, SERVER } from './may-grant.js'
import { peoplePath, placeName } from './names.js'

export interface PeopleTableProps {
  readonly c: OperatorContext
  /** Those of the config. */
  readonly owners: readonly string[]
  readonly grants: readonly Grant[]
}

/** Who has a role on this site, or on all. */
export function PeopleTable({ c, owners, grants }: PeopleTableProps) {
  const { site, standing, texts } = c.var
  const t = texts.people
  const { roles } = texts.frame
  return (
    <Cards caption={filled(t.caption, { site: site.site })} titles={[t.operator, t.role, t.where, t.change]}>
      {owners.map(operator => (
        <tr role="row">
          <td role="cell">{operator}</td>
          <td role="cell" data-label={t.role}>
            {roles.owner}
          </td>
          <td role="cell" data-label={t.where}>
            {t.everySite}
          </td>
          <td role="cell">{t.inConfig}</td>
        </tr>
      ))}
      {grants.map(({ operator, role, site: place }) => (
        <tr role="row">
          <td role="cell">{operator}</td>
          <td role="cell" data-label={t.role}>
            {roles[role]}
          </td>
          <td role="cell" data-label={t.where}>
            {place === SERVER ? t.everySite : t.here}
          </td>
          <td role="cell">
            {standing && mayGrant(standing, place) && (
              <a
                href={peoplePath(c, '/role', { operator, where: place })}
                aria-label={filled(t.changeOf, { operator, where: placeName(c, place) })}
              >
                {t.change}
              </a>
            )}
          </td>
        </tr>
      ))}
    </Cards>
  )
}
