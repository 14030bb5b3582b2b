import { ContractError } from '../contract/errors.js'
import { type Footer, footerOf } from './footer.js'
import { mailKey, signToken } from './token.js'

/** Where the links lead and what signs them. */
export interface MailOptions {
  /** The receipt server's address: `https://receipts.example.org`. */
  readonly endpoint: string
  readonly site: string
  /** The server's `email.secret`, 32 characters or more. Whoever has it can sign for any site of that server. */
  readonly secret: string
}

/** One recipient's copy of one mailing. */
export interface Recipient {
  /** The hash that the site also gives to `askfirst.identify()`; never an address. */
  readonly subject: string
  /** The sender's own name for the mailing, the same for every recipient: `2026-11-news`. */
  readonly message: string
}

/**
 * The addresses for one recipient's copy. Each rejects with a {@link ContractError}
 * for a subject, message, secret or target that is wrong.
 */
export interface RecipientLinks {
  /** For `<img src>` with an empty `alt`: an open is recorded only if the choice allows it when the image is fetched. */
  openPixel(): Promise<string>
  /** Leads to `target`, always; a click is recorded only if the choice allows it when the link is followed. */
  link(target: string): Promise<string>
  /**
   * The page that ends measuring; a POST to the same address does it at once, in the manner of RFC 8058 section 3.1.
   * It does not end the subscription, so it must not be given as `List-Unsubscribe`: that header is for the
   * sender's own way to unsubscribe. `List-Unsubscribe-Post: List-Unsubscribe=One-Click` belongs to that one too.
   */
  stop(): Promise<string>
  /** The stop link with a sentence on what is measured, in `en`, `ro`, `pt` or `lv`, else in English. */
  footer(locale: string): Promise<Footer>
}

/** Makes a newsletter's tracked links, each signed for one recipient. Runs wherever WebCrypto is. */
export function mailLinks({ endpoint, site, secret }: MailOptions): { for(recipient: Recipient): RecipientLinks } {
  const base = baseOf(endpoint)
  let key: Promise<CryptoKey> | null = null

  return {
    for({ subject, message }) {
      const address = async (path: string, mark: { kind: 'open' | 'stop' } | { kind: 'click'; target: string }) => {
        key ??= mailKey(secret)
        return `${base}/e/${path}/${await signToken(await key, { site, subject, message, ...mark })}`
      }
      const stop = (): Promise<string> => address('u', { kind: 'stop' })
      return {
        openPixel: () => address('o', { kind: 'open' }),
        link: target => address('c', { kind: 'click', target }),
        stop,
        footer: async locale => footerOf(await stop(), locale),
      }
    },
  }
}

function baseOf(endpoint: string): string {
  if (/^https?:\/\//.test(endpoint) && URL.canParse(endpoint)) return endpoint.replace(/\/+$/, '')
  throw new ContractError('INVALID_CONFIG', {
    path: 'endpoint',
    given: endpoint,
    allowed: 'the http(s) address of the receipt server is expected: it stands in mails, so a path alone leads nowhere',
  })
}
