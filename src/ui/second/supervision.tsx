import type { Authority } from './authorities/authority.js'

/** Whom to write to, and its page; the country's name where we know no authority of it. */
interface SupervisionProps {
  readonly of: Authority | null
  /** Two capital letters. */
  readonly country: string
  /** The language to name the country in. */
  readonly region: string
}

/** The authority that a visitor may complain to. Its name and address stay in its own language. */
export const Supervision = ({ of, country, region }: SupervisionProps) =>
  of ? (
    <>
      <a href={of.url}>{of.name}</a> {of.address}
    </>
  ) : (
    new Intl.DisplayNames(region, { type: 'region' }).of(country)
  )
