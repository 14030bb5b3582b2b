/** A query with its bound values. */
export interface Statement {
  readonly sql: string
  readonly values: readonly unknown[]
}

/** What the two SQLs say differently. */
export interface Dialect {
  /** The n-th bound value, from 1. */
  placeholder(n: number): string
  /** The function that finds a text in another. */
  readonly position: 'instr' | 'strpos'
  /** A receipt's id as the driver binds it. */
  idOf(id: string): unknown
}

/** Collects the conditions of a query and the values bound in it, in their order. */
export function conditionList({ placeholder }: Dialect) {
  const conditions: string[] = []
  const values: unknown[] = []
  const bind = (value: unknown): string => placeholder(values.push(value))

  return {
    values,
    bind,
    add(condition: string): void {
      conditions.push(condition)
    },
    /** Nothing where there is no value: what a filter leaves out does not narrow. */
    compare(left: string, value: string | number | null | undefined): void {
      if (value != null) conditions.push(`${left} ${bind(value)}`)
    },
    where: (): string => (conditions.length > 0 ? ` WHERE ${conditions.join(' AND ')}` : ''),
  }
}
