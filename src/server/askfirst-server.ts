import type { ConfigFile } from './config-file.js'
import type { OpenListener } from './email/open-listener.js'
import type { AppEnv } from './http/env.js'
import type { SignInLink } from './sign-in-link.js'
import type { Watch } from './watch.js'

/** The receipt server as one fetch handler. */
export interface AskfirstServer {
  readonly host: string
  readonly port: number
  /** How browsers reach it, without a slash at its end. */
  readonly publicUrl: string
  /** The names of its sites. */
  readonly sites: readonly string[]
  /**
   * Answers a request; never rejects.
   *
   * @param client - the address of the socket, for the rate limit; without it there is none. Headers are read faster
   *   from its `headers`.
   */
  fetch(request: Request, client?: AppEnv['Bindings']): Promise<Response>
  /** Where Node's own requests can be had: answers a mail's pixel at less cost, and says of all else that it is not one. */
  readonly onOpen: OpenListener
  /** What it answers, as `GET /v1/receipts/:id`. */
  readonly routes: readonly string[]
  /** A new one-time link for each operator of the config. */
  signInLinks(): Promise<readonly SignInLink[]>
  /** Gives what is kept its place in the log now, instead of within two seconds. */
  integrate(): Promise<void>
  /** Ends the answers that would go on for ever: before the last connections are waited for. */
  endStreams(): void
  /** Finishes what was taken in, then closes the database. */
  close(): Promise<void>
}

export interface CreateServerOptions {
  /** Milliseconds since the Unix epoch. Default: `Date.now`. */
  readonly now?: () => number
  /** Takes lines without personal data. Default: `console.error`. */
  readonly log?: (line: string) => void
  /** The folder of the browser files. Default: the package's own. */
  readonly dist?: string
  /** Where the config stands, for operators who ask where to change it. Default: nowhere but in `config`. */
  readonly configFile?: ConfigFile
  /** Hears of each answer and each commit. */
  readonly watch?: Watch
}
