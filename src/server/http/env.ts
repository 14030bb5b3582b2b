/** What a request brings beside itself. */
export interface AppEnv {
  Bindings: {
    /** Of the socket; missing where the runtime does not tell. */
    readonly address?: string | undefined
    /** The request's, by lower-case names, where the runtime has them beside the request. */
    readonly headers?: Readonly<Record<string, string | readonly string[] | undefined>>
  }
  Variables: {
    /** The answer has all its headers; nothing is added on its way out. */
    isWhole?: boolean
  }
}
