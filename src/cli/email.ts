import { type Arguments, type Command, type Terminal, UsageError } from './command.js'
import { prepareMail } from './email/prepare.js'
import { listUnsubscribed } from './email/unsubscribed.js'
import { SERVER_OPTIONS, SERVER_OPTIONS_HELP } from './server-options.js'

const ACTIONS: Readonly<Record<string, (given: Arguments, terminal: Terminal) => Promise<number>>> = {
  prepare: prepareMail,
  unsubscribed: listUnsubscribed,
}

export const email: Command = {
  name: 'email',
  summary: "make one recipient's copy of a newsletter, or list who wants no more of them",
  help: `askfirst email prepare --recipient <hash> --message <name> [options] < mail.html > copy.html
askfirst email unsubscribed [--site <name>]

"prepare" reads a mail's HTML of any encoding and writes it with links that lead through the receipt
server, a pixel and a footer; all else stays as it was, byte for byte. What signs the links is the
secret of the server's config, or ASKFIRST_EMAIL_SECRET.

  --recipient <hash>   what the site also gives to askfirst.identify(); never an address
  --message <name>     the mailing, the same for every recipient: 2026-11-news
  --site <name>        needed where the config has several
  --locale <language>  of the footer; default en
  --text <file>        the plain part, in UTF-8 or UTF-16: its addresses and a footer
  --no-text-links      leaves the addresses of the plain part as they are, for readers' eyes
  --untracked          no pixel and plain links, for a recipient who has not agreed
  --why <sentence>     why this mail comes; default: because of a subscription
  --mailto <address>   unsubscribes by mail, beside the one click
  --json               answer as JSON: {"html", "text", "headers"}; without it the HTML alone

"unsubscribed" writes a line for each person of a site who has unsubscribed: the hash, a tab, the time.

  ${SERVER_OPTIONS_HELP}`,
  options: {
    ...SERVER_OPTIONS,
    recipient: { type: 'string' },
    message: { type: 'string' },
    site: { type: 'string' },
    locale: { type: 'string' },
    text: { type: 'string' },
    'no-text-links': { type: 'boolean' },
    untracked: { type: 'boolean' },
    why: { type: 'string' },
    mailto: { type: 'string' },
    json: { type: 'boolean' },
  },

  async run(given, terminal) {
    const [name = '', ...more] = given.positionals
    const action = Object.hasOwn(ACTIONS, name) ? ACTIONS[name] : undefined
    if (!action || more.length > 0) throw new UsageError('"prepare" or "unsubscribed" is expected')
    return action(given, terminal)
  },
}
