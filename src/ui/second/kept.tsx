import type { Declaration } from '../../contract/declaration.js'
import type { FullView } from './complete.js'
import { lifetimeOf } from './lifetime.js'
import { purposeIn } from './purpose.js'

/** What a service keeps in cookies: each name, what for, how long. */
export function Kept({ view, service: { cookies } }: { view: FullView; service: Declaration }) {
  const { messages: t, locale, region } = view
  return cookies?.length ? (
    <table>
      <tr>
        {[t.cookie, t.purpose, t.lifetime].map(text => (
          <th key={text} scope="col">
            {text}
          </th>
        ))}
      </tr>
      {cookies.map(({ name, purpose, maxAgeDays }) => (
        <tr key={name}>
          {[name, purposeIn(t, locale, purpose), lifetimeOf(maxAgeDays, t.untilClosed, region)].map(text => (
            <td key={text}>{text}</td>
          ))}
        </tr>
      ))}
    </table>
  ) : null
}
