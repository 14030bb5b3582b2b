import {
  type ComponentProps,
  createContext,
  createElement,
  type FunctionComponentElement,
  type ProviderProps,
  type ReactElement,
  type ReactNode,
  useContext,
  useMemo,
  useSyncExternalStore,
} from 'react'
import { ACTS, type Consent } from './bindings/consent.js'
import { isAllowed, type Needed } from './bindings/needed.js'
import { latestSeen, watchConsent } from './bindings/page-consent.js'
import { NOTHING, type Seen, seenAtFirst } from './bindings/seen.js'
import type { InitialConsent } from './initial.js'

export type { Consent } from './bindings/consent.js'
export type { InitialConsent } from './initial.js'

const AtFirst = createContext<Seen>(NOTHING)

export interface ConsentProviderProps {
  /** What `askfirst/node` read from the request's cookie. Without it the server draws as for a visitor who has not decided. */
  readonly initial?: InitialConsent | null | undefined
  readonly children?: ReactNode
}

/** Tells everything inside what the server has seen; an app that is not drawn on a server needs none. */
export function ConsentProvider({
  initial,
  children,
}: ConsentProviderProps): FunctionComponentElement<ProviderProps<Seen>> {
  const value = useMemo(() => seenAtFirst(initial), [initial])
  return createElement(AtFirst.Provider, { value }, children)
}

/** The visitor's consent, and what to do about it; the component is drawn again whenever it changes. */
export function useConsent(): Consent {
  const atFirst = useContext(AtFirst)
  const seen = useSyncExternalStore(
    watchConsent,
    () => latestSeen() ?? atFirst,
    () => atFirst,
  )
  return useMemo(() => ({ ...seen, ...ACTS }), [seen])
}

export interface AllowedProps extends Needed {
  /** Shown as long as it is not allowed. */
  readonly fallback?: ReactNode
  readonly children?: ReactNode
}

/** Its children are there only while the visitor allows it. */
export function Allowed({ fallback = null, children, ...needed }: AllowedProps): ReactNode {
  return isAllowed(useConsent(), needed) ? children : fallback
}

/** A button that opens the choices; the floating one makes way for it. */
export const Trigger = (props: ComponentProps<'button'>): ReactElement =>
  createElement('button', { type: 'button', ...props, 'data-askfirst-open': '' })
