import { html, raw } from 'hono/html'

const WORDS = {
  en: { title: 'Why water is never flat', play: 'Play', pause: 'Pause' },
  ro: { title: 'De ce apa nu e niciodată plată', play: 'Redă', pause: 'Pauză' },
  pt: { title: 'Porque a água nunca é plana', play: 'Reproduzir', pause: 'Pausa' },
  lv: { title: 'Kāpēc ūdens nekad nav līdzens', play: 'Atskaņot', pause: 'Pauze' },
}

const STYLE = `
html, body { margin: 0; height: 100%; background: #0d1b22; color: #eef4f2; font: 15px/1.3 system-ui, sans-serif }
body { display: grid; grid-template-rows: 1fr auto }
svg { width: 100%; height: 100%; min-height: 0 }
.wave { animation: drift 6s linear infinite paused } .wave.two { animation-duration: 9s }
.playing .wave { animation-play-state: running }
@keyframes drift { to { transform: translateX(-200px) } }
@media (prefers-reduced-motion: reduce) { .wave { animation: none } }
form { display: flex; gap: .75rem; align-items: center; padding: .6rem .8rem; background: #0009 }
button { min-width: 6.5rem; min-height: 44px; border: 0; border-radius: 6px; background: #eef4f2; color: #0d1b22; font: inherit; font-weight: 600 }
button:focus-visible { outline: 3px solid #7fd1b9; outline-offset: 2px }
p { margin: 0 }`

const wave = y => `M0 ${y} ${Array.from({ length: 12 }, () => 'q 25 -14 50 0 t 50 0').join(' ')} V 360 H 0 Z`
const SCENE = `<svg viewBox="0 0 640 300" preserveAspectRatio="xMidYMid slice" aria-hidden="true">
  <circle cx="500" cy="80" r="34" fill="#f3d488"/>
  <path d="M40 190 h150 v10 h-150 Z M60 200 v70 M110 200 v70 M165 200 v70" fill="#5b4634" stroke="#5b4634" stroke-width="7"/>
  <path d="M118 190 v-34 m0 10 l-13 14 m13 -14 l14 9" stroke="#eef4f2" stroke-width="6" stroke-linecap="round"/><circle cx="118" cy="146" r="10" fill="#eef4f2"/>
  <path class="wave two" d="${wave(225)}" fill="#2f6b78"/><path class="wave" d="${wave(248)}" fill="#1f4f5b"/>
</svg>`

const SCRIPT = `
const button = document.querySelector('button')
button.addEventListener('click', () => {
  const isPlaying = document.body.classList.toggle('playing')
  button.textContent = isPlaying ? button.dataset.pause : button.dataset.play
})`

/** Stands in for an embedded video. */
export function videoPage(language) {
  const words = WORDS[language] ?? WORDS.en
  return html`<!doctype html>
<html lang="${WORDS[language] ? language : 'en'}">
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width">
  <title>${words.title}</title>
  <style>${raw(STYLE)}</style>
  <body>
    ${raw(SCENE)}
    <form onsubmit="return false"><button type="button" data-play="${words.play}" data-pause="${words.pause}">${words.play}</button><p>${words.title} · 4:02</p></form>
    <script type="module">${raw(SCRIPT)}</script>
  </body>
</html>`
}
