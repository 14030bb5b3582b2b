import type { SmtpSettings } from './smtp.js'

/** A letter of plain text to one person. */
export interface Letter {
  readonly to: string
  readonly subject: string
  readonly text: string
}

/** Takes letters to a mail server. */
export interface Post {
  /**
   * The mail server has taken the letter when this resolves; it may still come back later.
   *
   * @throws {PostError} within half a minute.
   */
  send(letter: Letter): Promise<void>
}

/** A letter that the mail server did not take. Its words name no person: what the mail server says may. */
export class PostError extends Error {
  /** `ECONNREFUSED`, `EAUTH 535` and so on. */
  readonly reason: string

  constructor(reason: string) {
    super(`The mail server did not take a letter: ${reason}`)
    this.name = 'PostError'
    this.reason = reason
  }
}

/** Somebody waits for the answer: nodemailer by itself would wait for minutes. */
const PATIENCE = { connectionTimeout: 8000, greetingTimeout: 8000, socketTimeout: 15_000 } as const

export const createPost = ({ url, from }: Pick<SmtpSettings, 'url' | 'from'>): Post => ({
  async send(letter) {
    // Loaded only when there is something to send.
    const { createTransport } = await import('nodemailer')
    const transport = createTransport({ url, ...PATIENCE })
    try {
      // So that a mailbox whose owner is away does not answer.
      await transport.sendMail({ ...letter, from, headers: { 'Auto-Submitted': 'auto-generated' } })
    } catch (error) {
      throw new PostError(reasonOf(error))
    } finally {
      transport.close()
    }
  },
})

/** What the system and the mail server call it; the rest of what they say may hold addresses. */
function reasonOf(error: unknown): string {
  const { code, responseCode, message } = Object(error)
  const ofSystem = /\bE[A-Z]{4,}\b/.exec(String(message))?.[0]
  const parts = [ofSystem ?? code, responseCode].filter(part => /^\w{1,40}$/.test(String(part ?? '')))
  return parts.join(' ') || 'no reason given'
}
