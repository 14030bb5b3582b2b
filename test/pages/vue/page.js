import { createApp, h, onUnmounted, ref } from 'vue'

/** A held script and a held frame that come and go, and a call that follows the choice. */
const Course = {
  props: { vendor: String },
  setup({ vendor }) {
    const allowed = ref(false)
    onUnmounted(
      window.askfirst.when('analytics', () => {
        allowed.value = true
        return () => {
          allowed.value = false
        }
      }),
    )
    return () =>
      h('section', [
        h('p', allowed.value ? 'analytics on' : 'analytics off'),
        h('script', { type: 'text/plain', 'data-askfirst': 'analytics', 'data-src': `${vendor}/stats.js` }),
        h('iframe', {
          'data-askfirst': 'functional',
          'data-src': `${vendor}/frame`,
          title: 'Board',
          width: 300,
          height: 150,
        }),
      ])
  },
}

const App = {
  setup() {
    const shown = ref(false)
    const { vendor } = root.dataset
    return () =>
      h('main', [
        h(
          'button',
          { onClick: () => (shown.value = !shown.value) },
          shown.value ? 'Leave the course' : 'Go to the course',
        ),
        shown.value && h(Course, { vendor }),
      ])
  },
}

const root = document.getElementById('root')
createApp(App).mount(root)
