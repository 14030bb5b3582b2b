import { Allowed, ConsentProvider, Trigger, useConsent } from 'askfirst/react'
import { createElement as h } from 'react'
import { renderToString } from 'react-dom/server'

const State = () => h('p', null, useConsent().record ? 'decided' : 'undecided')

/**
 * Drawn on the server, and again in the browser from the same `initial`.
 *
 * @param {{ initial?: import('../../../src/entry/initial.js').InitialConsent }} props
 */
export const App = ({ initial }) =>
  h(
    ConsentProvider,
    { initial },
    h(State),
    h(Allowed, { category: 'analytics', fallback: h('p', null, 'statistics off') }, h('p', null, 'statistics on')),
    h(
      Allowed,
      { category: 'functional', service: 'padlet', fallback: h('p', null, 'board off') },
      h('p', null, 'board on'),
    ),
    h(Trigger, null, 'My choices'),
  )

/** @param {import('../../../src/entry/initial.js').InitialConsent | undefined} initial */
export const draw = initial => renderToString(h(App, { initial }))
