// Behaves like Matomo's script as far as the demo goes: the same queue, the same cookie names, and a sign of life every five seconds.
;(() => {
  const BEAT_MS = 5000
  const QUEUE = '_paq'
  const state = { url: '', site: '', on: true, beat: 0 }
  const cookie = (name, seconds) => {
    const value = Math.random().toString(16).slice(2, 18)
    document.cookie = `${name}.${state.site}.1fff=${value}; path=/; max-age=${seconds}; samesite=lax`
  }
  const send = what => {
    if (state.on) navigator.sendBeacon(`${state.url}?${new URLSearchParams({ idsite: state.site, what })}`)
  }
  const commands = {
    setTrackerUrl: url => {
      state.url = url
    },
    setSiteId: site => {
      state.site = site
    },
    trackPageView() {
      cookie('_pk_id', 33_955_200)
      cookie('_pk_ses', 1800)
      send('page')
      clearInterval(state.beat)
      state.beat = setInterval(send, BEAT_MS, 'ping')
    },
    disableHeartBeatTimer: () => clearInterval(state.beat),
    optUserOut: () => {
      state.on = false
    },
  }
  const run = ([name, ...values]) => commands[name]?.(...values)
  const waiting = window[QUEUE] ?? []
  window[QUEUE] = { push: (...given) => given.forEach(run) }
  waiting.forEach(run)
})()
