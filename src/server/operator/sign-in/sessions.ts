import { cookiesOf, type Engine } from './engine.js'
import { lookedUp } from './looked-up.js'

/** A session of an operator. Where it is open is not known: neither address nor browser is kept. */
export interface OpenSession {
  readonly id: string
  /** Milliseconds since the Unix epoch. */
  readonly startedAt: number
  readonly endsAt: number
  /** Of the request that asks. */
  readonly isThis: boolean
}

/** An operator's own sessions. */
export interface Sessions {
  /** The newest first. */
  list(request: Request): Promise<readonly OpenSession[]>
  /** Ends another session of the same operator. @returns false when there is none of this name. */
  end(request: Request, id: string): Promise<boolean>
}

export function createSessions({ api }: Engine): Sessions {
  return {
    list: request =>
      lookedUp(async () => {
        const headers = cookiesOf(request)
        const [own, all] = await Promise.all([api.getSession({ headers }), api.listSessions({ headers })])
        return all
          .map(({ id, createdAt, expiresAt }) => ({
            id,
            startedAt: createdAt.getTime(),
            endsAt: expiresAt.getTime(),
            isThis: id === own?.session.id,
          }))
          .sort((a, b) => b.startedAt - a.startedAt)
      }),
    end: (request, id) =>
      lookedUp(async () => {
        const headers = cookiesOf(request)
        const found = (await api.listSessions({ headers })).find(session => session.id === id)
        if (found) await api.revokeSession({ headers, body: { token: found.token } })
        return found !== undefined
      }),
  }
}
