import { LINK_MINUTES } from './auth.js'

/** `no-link`: opened without one. `ready`: the link awaits its one use. `spent`: used before, too old, or never made. */
export type SignInState = 'no-link' | 'ready' | 'spent'

export interface SignInPageProps {
  readonly base: string
  readonly state: SignInState
  readonly token: string
}

/** Opening the link alone uses nothing up: previews and prefetching open links too. */
export function SignInPage({ base, state, token }: SignInPageProps) {
  if (state === 'ready') {
    return (
      <form method="post" action={`${base}/sign-in`}>
        <p>The link is used up by this button. You stay signed in on this browser for 12 hours.</p>
        <input type="hidden" name="token" value={token} />
        <button type="submit">Sign in</button>
      </form>
    )
  }
  return (
    <>
      {state === 'spent' && (
        <p class="message" role="alert">
          This link does not work: it has been used, or is older than {LINK_MINUTES} minutes.
        </p>
      )}
      <p>
        Operators sign in with a link. The server sends no mail: it prints a new link each time it starts, in the
        terminal of <code>askfirst serve</code>. The link works once, within {LINK_MINUTES} minutes.
      </p>
      <p>
        To get a new link, restart the server. Receipts that arrive meanwhile wait in the visitors’ browsers and are not
        lost.
      </p>
    </>
  )
}
