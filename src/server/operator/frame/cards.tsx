import type { ComponentChildren } from 'preact'

export interface CardsProps {
  /** What the table is, for screen readers. */
  readonly caption: string
  readonly titles: readonly string[]
  /** Of the rows' group, for a script that adds to it. */
  readonly rowsId?: string
  /** Rows, each with `role="row"` and cells with `role="cell"`. */
  readonly children: ComponentChildren
}

/** A table that a phone shows as cards. The roles are written out because that takes a table's display away, and its meaning with it. */
export function Cards({ caption, titles, rowsId, children }: CardsProps) {
  return (
    <table role="table" class="cards">
      <caption class="unseen">{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {titles.map(title => (
            <th role="columnheader" scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup" id={rowsId}>
        {children}
      </tbody>
    </table>
  )
}
