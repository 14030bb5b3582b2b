import type { View } from './view.js'

/** All of the interface that changes, but for the language. */
export interface State extends Pick<View, 'services' | 'listing' | 'draft' | 'said'> {
  /** The second layer is open, or on its way. */
  readonly second: boolean
  /** The second layer was asked for and did not load: the first stands in, with its yes and no. */
  readonly instead: boolean
  /** The first layer was answered, or as a modal one left without an answer, and stays away until it asks anew. */
  readonly dismissed: boolean
}

export const AT_FIRST: State = {
  second: false,
  instead: false,
  dismissed: false,
  services: [],
  listing: 'loading',
  draft: {},
  said: '',
}
