import { createElement as h, StrictMode, useEffect, useState } from 'react'
import { createRoot } from 'react-dom/client'

/** A held script and a held frame that come and go, and a call that follows the choice. */
function Course({ vendor }) {
  const [allowed, setAllowed] = useState(false)
  useEffect(
    () =>
      window.askfirst.when('analytics', () => {
        setAllowed(true)
        return () => setAllowed(false)
      }),
    [],
  )
  return h(
    'section',
    null,
    h('p', null, allowed ? 'analytics on' : 'analytics off'),
    h('script', { type: 'text/plain', 'data-askfirst': 'analytics', 'data-src': `${vendor}/stats.js` }),
    h('iframe', {
      'data-askfirst': 'functional',
      'data-src': `${vendor}/frame`,
      title: 'Board',
      width: 300,
      height: 150,
    }),
  )
}

function App({ vendor }) {
  const [shown, setShown] = useState(false)
  return h(
    'main',
    null,
    h('button', { onClick: () => setShown(!shown) }, shown ? 'Leave the course' : 'Go to the course'),
    shown && h(Course, { vendor }),
  )
}

const root = document.getElementById('root')
createRoot(root).render(h(StrictMode, null, h(App, { vendor: root.dataset.vendor })))
