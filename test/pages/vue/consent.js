import { init } from 'askfirst'
import { Allowed, Trigger, useConsent } from 'askfirst/vue'
import { createApp, h, onMounted } from 'vue'

const root = document.getElementById('root')
const { vendor, config } = root.dataset

const App = {
  setup() {
    const { record, withdraw } = useConsent()
    onMounted(() => {
      if (config) init(JSON.parse(config))
    })
    return () =>
      h('main', [
        h('p', record.value ? 'decided' : 'undecided'),
        h(
          Allowed,
          { category: 'analytics' },
          {
            default: () => h('img', { src: `${vendor}/stats.svg`, alt: 'Statistics' }),
            fallback: () => h('p', 'statistics off'),
          },
        ),
        h(
          Allowed,
          { category: 'functional', service: 'padlet' },
          { default: () => 'board on', fallback: () => h('p', 'board off') },
        ),
        h('button', { onClick: () => withdraw() }, 'Take it back'),
        h(Trigger, { class: 'link' }, () => 'My choices'),
      ])
  },
}

createApp(App).mount(root)
