/** Where services leave things in a browser. Each call may throw or reject: for some pages a place is closed. */
export interface Place {
  /** Which of a declaration's lists names what is here. */
  readonly declaredAs: 'cookies' | 'storage'
  /** What is here now, by name. */
  names(): readonly string[] | Promise<readonly string[]>
  /** Removes it, as far as this page can. */
  remove(name: string): unknown
}
