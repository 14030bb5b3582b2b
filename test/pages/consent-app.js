import { init } from 'askfirst'

/** Where the app goes, and what the page says of it. */
export const root = document.getElementById('root')
const { vendor, config } = root.dataset

/**
 * The same small app for frameworks whose components are functions.
 *
 * @param of - the framework's `h` and `useEffect`, and Askfirst's binding to it
 * @param look - what the trigger is given beside its text
 */
export const appOf = ({ h, useEffect, useConsent, Allowed, Trigger }, look) =>
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
      h(Trigger, look, 'My choices'),
    )
  }
