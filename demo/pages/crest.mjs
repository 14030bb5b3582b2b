import { raw } from 'hono/html'

/** The crest: a tower, a sun and two lines of river. */
export const crest = raw(`<svg class="crest" viewBox="0 0 48 56" aria-hidden="true" focusable="false">
  <path d="M3 3h42v28c0 12-9 19-21 23C12 50 3 43 3 31Z" fill="var(--accent)"/>
  <path d="M18 32V17h3v-4h6v4h3v15Z" fill="var(--paper)"/>
  <path d="M22.5 32v-6a1.5 1.5 0 0 1 3 0v6Z" fill="var(--accent)"/>
  <circle cx="36" cy="13" r="3.5" fill="var(--gold)"/>
  <path d="M9 37q3.750-3.500 7.500 0t7.500 0 7.500 0 7.500 0M12 43q3-3 6 0t6 0 6 0 6 0" fill="none" stroke="var(--paper)" stroke-width="2" stroke-linecap="round"/>
</svg>`)

/** The campus on its hill above the river: the front page's picture. */
export const view =
  raw(`<svg class="view" viewBox="-400 20 1520 400" preserveAspectRatio="xMidYMax slice" aria-hidden="true" focusable="false">
  <rect x="-400" width="1520" height="420" fill="var(--sky)"/>
  <circle cx="530" cy="92" r="34" fill="var(--gold)"/>
  <path d="M-400 250q150-70 300-30t300-28 320-6 260-28 340 44v220H-400Z" fill="var(--hill-far)"/>
  <path d="M-400 300q190-60 420-20t430-2 330-30 340 22v150H-400Z" fill="var(--hill-near)"/>
  <g fill="var(--stone)">
    <path d="M196 268v-74h150v74ZM190 194l81-34 81 34Z"/>
    <path d="M372 268V128h44v140ZM366 128l28-40 28 40Z"/>
    <path d="M442 268v-52h106v52ZM436 216h118l-14-18h-90Z"/>
  </g>
  <g fill="var(--window)">
    <path d="M212 212h12v40h-12ZM236 212h12v40h-12ZM260 212h22v56h-22ZM294 212h12v40h-12ZM318 212h12v40h-12Z"/>
    <path d="M387 148h14v22h-14ZM387 188h14v22h-14ZM387 228h14v40h-14Z"/>
    <path d="M456 230h14v22h-14ZM482 230h14v22h-14ZM508 230h14v22h-14Z"/>
  </g>
  <path d="M-400 336q60-22 120 0t120 0 120 0 120 0 120 0 120 0 120 0 120 0 120 0 120 0 120 0 120 0 120 0v90H-400Z" fill="var(--river)"/>
  <path d="M40 368q30-12 60 0t60 0 60 0M330 384q30-12 60 0t60 0 60 0M560 364q24-10 48 0t48 0M-300 372q30-12 60 0t60 0M820 380q30-12 60 0t60 0" fill="none" stroke="var(--ripple)" stroke-width="4" stroke-linecap="round"/>
  <g fill="var(--stone)"><path d="M238 344h96l-14 20h-68Z"/><path d="M262 330h40v14h-40Z"/></g>
</svg>`)
