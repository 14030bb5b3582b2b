const POSTGRES = /^postgres(ql)?:/i

/** Whether `data` is the address of a PostgreSQL database; otherwise it is the path of a file. */
export const isPostgres = (data: string): boolean => POSTGRES.test(data)

/** For errors, which do not repeat an address: it holds a password. */
export const ADDRESS_EXPECTED =
  'postgres://user:password@host:port/database is expected, with other characters of the password as %40 and so on'

/**
 * Whether it can be read as the address of one database. A password with `@`, `/`, `?` or `#` in it can make another
 * host or database of its own end: such an address is none.
 */
export function isAddress(data: string): boolean {
  if (!URL.canParse(data)) return false
  const { pathname, hash } = new URL(data)
  return /^\/[^/@:]+$/.test(pathname) && hash === ''
}

/**
 * Where a database is, for messages: without user, password and options.
 *
 * @param address - one that {@link isAddress}.
 */
export function placeOf(address: string): string {
  const { host, pathname } = new URL(address)
  return `postgres://${host}${pathname}`
}
