import { init } from 'askfirst'
import { Allowed, Trigger, useConsent } from 'askfirst/react'
import { createElement as h, StrictMode, useEffect } from 'react'
import { createRoot } from 'react-dom/client'

const root = document.getElementById('root')
const { vendor, config } = root.dataset

function App() {
  const { record, withdraw } = useConsent()
  useEffect(() => {
    if (config) init(JSON.parse(config))
  }, [])
  return h(
    'main',
    null,
    h('p', null, record ? 'decided' : 'undecided'),
    h(
      Allowed,
      { category: 'analytics', fallback: h('p', null, 'statistics off') },
      h('img', { src: `${vendor}/stats.svg`, alt: 'Statistics' }),
    ),
    h(Allowed, { category: 'functional', service: 'padlet', fallback: h('p', null, 'board off') }, 'board on'),
    h('button', { onClick: () => withdraw() }, 'Take it back'),
    h(Trigger, { className: 'link' }, 'My choices'),
  )
}

createRoot(root).render(h(StrictMode, null, h(App)))
