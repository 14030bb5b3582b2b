/** A table as plots take it: a list for each column. */
export interface Columns {
  /** Seconds since the Unix epoch. */
  readonly times: number[]
  readonly titles: readonly string[]
  /** `null` where there is nothing. */
  readonly values: (number | null)[][]
}

/** Reads a table whose rows begin with a day and whose cells carry their value. */
export function columnsOf(table: HTMLTableElement): Columns {
  const rows = [...(table.tBodies[0]?.rows ?? [])]
  const titles = [...(table.tHead?.rows[0]?.cells ?? [])].slice(1).map(cell => cell.textContent?.trim() ?? '')
  const valueIn = (row: HTMLTableRowElement, i: number): number | null => {
    const value = row.cells[i + 1]?.dataset['value'] ?? ''
    return value === '' ? null : Number(value)
  }
  return {
    times: rows.map(row => Date.parse(row.querySelector('time')?.dateTime ?? '') / 1000),
    titles,
    values: titles.map((_, i) => rows.map(row => valueIn(row, i))),
  }
}
