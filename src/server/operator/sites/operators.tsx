import { isAtLeast } from '../access/role.js'
import type { Grant } from '../access/roles.js'
import type { OperatorContext } from '../frame/route.js'
import { SERVER } from '../people/may-grant.js'
import { sitePath } from './paths.js'

export interface OperatorsProps {
  readonly c: OperatorContext
  readonly operators: readonly Grant[]
}

/** Who may do what here; owners are shown where to change it. */
export function Operators({ c, operators }: OperatorsProps) {
  const { role, site, texts } = c.var
  const t = texts.sites
  return (
    <section aria-labelledby="operators">
      <h2 id="operators">{t.operators}</h2>
      <ul class="rows">
        {operators.map(({ operator, role: theirs, site: place }) => (
          <li>
            <span>{operator}</span>
            <span class="soft">
              {texts.frame.roles[theirs]}, {place === SERVER ? texts.people.everySite : site.site}
            </span>
          </li>
        ))}
      </ul>
      {isAtLeast(role, 'owner') ? (
        <p>
          <a href={sitePath(c, '/people')}>{t.changePeople}</a>
        </p>
      ) : (
        <p class="hint">{t.askOwner}</p>
      )}
    </section>
  )
}
