import { INVITATION_DAYS } from '../access/invitations.js'
import { Message } from '../frame/message.js'
import type { OperatorContext } from '../frame/route.js'
import { filled } from '../frame/speech.js'
import { peoplePath } from './names.js'
import type { WayIn } from './people.js'

export interface LinkPageProps {
  readonly c: OperatorContext
  readonly operator: string
  readonly way: WayIn
}

/** What lets somebody in, or why nothing does; a link is shown once. */
export function LinkPage({ c, operator, way }: LinkPageProps) {
  const t = c.var.texts.people
  const { link, because } = way
  const values = { operator, days: INVITATION_DAYS, reason: 'reason' in way ? way.reason : '' }
  return (
    <>
      {because === 'known' && <Message>{filled(t.noLink, values)}</Message>}
      {because === 'mail-failed' && <Message isMistake>{filled(t.mailFailed, values)}</Message>}
      {(because === 'not-yours' || (because === 'mail-failed' && link === null)) && (
        <Message isMistake>{filled(t.noLinkForYou, values)}</Message>
      )}
      {because === 'mailed' && <Message>{filled(t.linkMailed, values)}</Message>}
      {link !== null && (
        <>
          <p class="message">{filled(t.linkOnce, values)}</p>
          <p>{t.link}:</p>
          <pre tabindex={0} aria-label={t.link} class="secret">
            {link}
          </pre>
        </>
      )}
      <p>
        <a href={peoplePath(c, '')}>{t.back}</a>
      </p>
    </>
  )
}
