import type { VNode } from 'preact'
import { FirstLayer } from './first-layer.js'
import type { View } from './view.js'

/** What is open: the second layer, if it is, lies over the first, and going back leads there. */
export interface Layered {
  readonly view: View
  readonly first: boolean
  readonly second: VNode | null
}

/** All of the interface but the placeholders. The status is there before it has anything to say, else no screen reader tells it. */
export const Layers = ({ view, first, second }: Layered) => (
  <>
    {first ? <FirstLayer view={view} behind={second !== null} /> : null}
    {second}
    <p role="status" class="told">
      {view.said === 'title' || view.said === 'saved' ? view.messages[view.said] : ''}
    </p>
  </>
)
