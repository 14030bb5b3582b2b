import { isFrame } from '../../marks.js'
import type { Held } from '../held.js'
import type { Forget, Turn } from './turn.js'

/** By attribute: of an element that is given one address after another, only the last has a turn. */
const earlier: Record<string, WeakMap<Element, Forget>> = {}

export function elementTurn(call: Held & { 2: 'element' }, forget: Forget): Turn {
  const [, , , give, element, name, wasHeld, async] = call
  const ofName = (earlier[name] ??= new WeakMap())
  ofName.get(element)?.()
  ofName.set(element, forget)

  function run(): void {
    if (async === false) Object.assign(element, { async })
    if (!element.hasAttribute(name)) give()
  }

  // What the visitor has asked for by a click on the placeholder: a frame that gets the address it was held with.
  if (wasHeld && isFrame(element) && navigator.userActivation?.isActive !== false && forget()) run()
  return {
    run,
    drop() {
      if (element.localName === 'script') setTimeout(() => element.dispatchEvent(new Event('error')))
    },
  }
}
