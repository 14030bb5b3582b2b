import { ContractError } from '../contract/errors.js'
import { type Footer, footerOf } from './footer.js'
import { mailKeys } from './keys.js'
import type { Secret } from './secret.js'
import { signToken } from './token.js'

/** Where the links lead and what signs them. */
export interface MailOptions {
  /** The receipt server's address: `https://receipts.example.org`. */
  readonly endpoint: string
  readonly site: string
  /**
   * The server's `email.secret`, 32 characters or more; of several the first signs. Whoever has it can sign for any
   * site of that server.
   */
  readonly secret: Secret
}

/** One recipient's copy of one mailing. */
export interface Recipient {
  /** The hash that the site also gives to `askfirst.identify()`; never an address. */
  readonly subject: string
  /** The sender's own name for the mailing, the same for every recipient: `2026-11-news`. */
  readonly message: string
}

/**
 * The addresses for one recipient's copy. Each throws a {@link ContractError}
 * for a subject, message or target that is wrong.
 */
export interface RecipientLinks {
  /** For `<img src>` with an empty `alt`: an open is recorded only if the choice allows it when the image is fetched. */
  openPixel(): string
  /** Leads to `target`, always; a click is recorded only if the choice allows it when the link is followed. */
  link(target: string): string
  /**
   * The page where measuring is stopped or allowed, and the subscription ended or taken up again. A POST without a
   * word stops the measuring. It must not be given as `List-Unsubscribe`: that is {@link unsubscribe}.
   */
  stop(): string
  /** The same page; a POST as of RFC 8058 ends the subscription and leaves the measuring as it is. */
  unsubscribe(): string
  /** Both links with a sentence on what is measured, in the recipient's language where it is one of ours, else in English. */
  footer(locale: string): Footer
}

/**
 * Makes a newsletter's tracked links, each signed for one recipient. Runs wherever `crypto` is.
 *
 * @throws {ContractError} `INVALID_CONFIG` for an endpoint or a secret that is wrong.
 */
export function mailLinks({ endpoint, site, secret }: MailOptions): { for(recipient: Recipient): RecipientLinks } {
  const base = baseOf(endpoint)
  const keys = mailKeys(secret)

  return {
    for({ subject, message }) {
      const common = { site, subject, message }
      const stop = (): string => `${base}/e/u/${signToken(keys, { ...common, kind: 'stop' })}`
      const unsubscribe = (): string => `${base}/e/u/${signToken(keys, { ...common, kind: 'unsubscribe' })}`
      return {
        openPixel: () => `${base}/e/o/${signToken(keys, { ...common, kind: 'open' })}`,
        link: target => `${base}/e/c/${signToken(keys, { ...common, kind: 'click', target })}`,
        stop,
        unsubscribe,
        footer: locale => footerOf({ stop: stop(), unsubscribe: unsubscribe(), locale, isMeasured: true }),
      }
    },
  }
}

/**
 * The receipt server's address without a slash at its end.
 *
 * @throws {ContractError} `INVALID_CONFIG`
 */
export function baseOf(endpoint: string): string {
  if (/^https?:\/\//.test(endpoint) && URL.canParse(endpoint)) return endpoint.replace(/\/+$/, '')
  throw new ContractError('INVALID_CONFIG', {
    path: 'endpoint',
    given: endpoint,
    allowed: 'the http(s) address of the receipt server is expected: it stands in mails, so a path alone leads nowhere',
  })
}
