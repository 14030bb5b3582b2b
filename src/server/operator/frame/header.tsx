import { type Room, roomsOf } from './rooms.js'
import type { OperatorContext } from './route.js'
import { LanguageForm, SiteForm } from './switches.js'

export interface HeaderProps {
  readonly c: OperatorContext
  readonly current: Room | undefined
}

/**
 * Where one is and where one can go. On a phone all but that is in a menu, which is a popover: it opens without a script, and
 * on a wide screen its content stands in the header by style alone, which a closed `details` does not allow.
 */
export function Header({ c, current }: HeaderProps) {
  const { operator, site, texts } = c.var
  return (
    <header>
      <p class="brand">Askfirst</p>
      {operator === null ? (
        <LanguageForm c={c} />
      ) : (
        <>
          {site && <p class="shown-site">{site.site}</p>}
          <button type="button" class="quiet opener" popovertarget="menu">
            {texts.frame.menu}
          </button>
          <div class="menu" id="menu" popover="auto">
            <SignedIn c={c} current={current} />
          </div>
        </>
      )}
    </header>
  )
}

function SignedIn({ c, current }: HeaderProps) {
  const { base, operator, texts, site, sites } = c.var
  const query = sites.length > 1 ? `?site=${encodeURIComponent(site.site)}` : ''
  const role = site ? (c.var.standing?.on(site.site) ?? null) : null
  const isAccount = new URL(c.req.url).pathname.endsWith('/account')
  return (
    <>
      <nav aria-label={texts.frame.pages}>
        {roomsOf(role).map(([room, path]) => (
          <a href={`${base}${path}${query}`} aria-current={current === room ? 'page' : undefined}>
            {texts.frame.rooms[room]}
          </a>
        ))}
      </nav>
      {sites.length > 1 && <SiteForm c={c} />}
      <form class="session" method="post" action={`${base}/sign-out`}>
        <a href={`${base}/account${query}`} aria-current={isAccount ? 'page' : undefined}>
          {operator}
        </a>
        <button type="submit" class="quiet">
          {texts.frame.signOut}
        </button>
      </form>
      <LanguageForm c={c} />
    </>
  )
}
