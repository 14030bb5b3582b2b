import type { Seen } from './seen.js'

/** What a part of the page waits for. */
export interface Needed {
  readonly category: string
  /** One service of the category, for those that may be refused by themselves. */
  readonly service?: string | undefined
}

export const isAllowed = ({ allows }: Pick<Seen, 'allows'>, { category, service }: Needed): boolean =>
  allows(service === undefined ? category : `${category}/${service}`)
