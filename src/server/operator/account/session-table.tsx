import { Cards } from '../frame/cards.js'
import type { OperatorContext } from '../frame/route.js'
import { filled } from '../frame/speech.js'
import { Time } from '../frame/words.js'
import type { OpenSession } from '../sign-in/sessions.js'
import { accountPath } from './path.js'

/** An operator's open sessions, each with a button to end it. The one that asks is ended by signing out. */
export function SessionTable({
  c,
  sessions,
}: {
  readonly c: OperatorContext
  readonly sessions: readonly OpenSession[]
}) {
  const t = c.var.texts.account
  return (
    <Cards caption={t.sessions} titles={[t.started, t.ends, t.endSession]}>
      {sessions.map(({ id, startedAt, endsAt, isThis }) => (
        <tr role="row">
          <td role="cell" data-label={t.started}>
            <Time at={startedAt} />
          </td>
          <td role="cell" data-label={t.ends}>
            <Time at={endsAt} />
          </td>
          <td role="cell">
            {isThis ? (
              t.thisOne
            ) : (
              <form method="post" action={accountPath(c, 'session/end')}>
                <input type="hidden" name="session" value={id} />
                <button
                  type="submit"
                  class="quiet"
                  aria-label={filled(t.endSessionOf, { at: new Date(startedAt).toISOString().slice(0, 19) })}
                >
                  {t.endSession}
                </button>
              </form>
            )}
          </td>
        </tr>
      ))}
    </Cards>
  )
}
