import { INVITATION_DAYS } from '../access/invitations.js'
import type { Grant } from '../access/roles.js'
import { Message } from '../frame/message.js'
import type { OperatorContext } from '../frame/route.js'
import { filled } from '../frame/speech.js'
import { peoplePath } from './names.js'
import type { Invited } from './people.js'

/** A link that lets somebody in, or why there is none; it is shown once. */
export function LinkPage({
  c,
  operator,
  link,
}: {
  readonly c: OperatorContext
  readonly operator: string
  readonly link: string | null
}) {
  const t = c.var.texts.people
  return (
    <>
      {link === null ? (
        <Message isMistake>{filled(t.noLinkForYou, { operator })}</Message>
      ) : (
        <>
          <Message>{filled(t.linkOnce, { operator, days: INVITATION_DAYS })}</Message>
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

export interface InvitedPageProps {
  readonly c: OperatorContext
  readonly grant: Grant
  readonly result: Extract<Invited, { is: 'invited' }>
}

export function InvitedPage({ c, grant: { operator }, result }: InvitedPageProps) {
  const t = c.var.texts.people
  if (result.because !== 'known') return <LinkPage c={c} operator={operator} link={result.link} />
  return (
    <>
      <Message>{filled(t.noLink, { operator })}</Message>
      <p>
        <a href={peoplePath(c, '')}>{t.back}</a>
      </p>
    </>
  )
}
