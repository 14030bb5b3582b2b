/**
 * The look of the first layer, and what both layers share. A site sets `--askfirst-*`, or styles a `part`: docs/theming.md.
 *
 * - A page's rules for every element reach our element, not what is in it: so nothing is inherited from it but what hides
 *   it, and what would move fixed boxes is fenced off. What hides it is never fought.
 * - Colours of the system give light, dark and forced colours at once. Browsers without `light-dark()` get the light ones.
 * - Text is first painted at opacity 0: that is what keeps it from being the page's largest paint.
 * - A line over the buttons says that there is more to read: it is there until the end is scrolled to.
 * - The element's opacity is inherited so that a change of it is seen: see sized.ts.
 */
export const styles = `
:host {
  all: initial;
  position: absolute !important;
  padding: 0 !important;
  border: 0 !important;
  transform: none !important;
  filter: none !important;
  contain: none !important;
  will-change: auto !important;
}
:host>div {
  all: initial;
  display: block;
  visibility: inherit;
  opacity: inherit;
  transition: visibility 1ms, opacity 1ms;
  font: var(--askfirst-font-size, max(1rem, 16px))/1.5 var(--askfirst-font, system-ui, sans-serif);
  color: var(--askfirst-text, CanvasText);
  --paper: var(--askfirst-background, Canvas);
  --line: var(--askfirst-border, 1px solid GrayText);
  --accent: var(--askfirst-accent, #1d4cb8);
  --on: var(--askfirst-accent-text, Canvas);
  --radius: var(--askfirst-radius, 8px);
  --shadow: var(--askfirst-shadow, 0 0 40px #0003);
  --side: max(12px, env(safe-area-inset-left), env(safe-area-inset-right));
  --foot: max(12px, env(safe-area-inset-bottom));
  --head: max(12px, env(safe-area-inset-top));
}
@supports (color: light-dark(red, red)) { :host>div { color-scheme: var(--askfirst-scheme, light dark); --accent: var(--askfirst-accent, light-dark(#1d4cb8, #a9c2ff)) } }
@media (forced-colors: active) { :host>div { --on: ButtonText } input { forced-color-adjust: none; --accent: Highlight; --on: HighlightText } }
* { box-sizing: border-box; margin: 0; padding: 0; unicode-bidi: plaintext; overflow-wrap: break-word }
h2, h3, h4, dt, button { font: inherit; font-weight: 600 }
h2 { font-size: 1.2em; line-height: 1.25; text-wrap: balance }
p, li { text-wrap: pretty }
ul { list-style: none }
a { color: var(--accent) }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px }
h2:focus { outline: 0 }
.layer, dialog {
  position: fixed;
  z-index: 2147483646;
  inset: auto 0 0;
  max-height: 50%;
  overflow: auto;
  overscroll-behavior: contain;
  scroll-padding: 5em 0 10em;
  background: var(--paper);
  color: inherit;
  border: var(--line);
  box-shadow: var(--shadow);
  padding: 0 max(20px, 50% - 36em, var(--side));
  animation: rise .3s both;
}
.bar { border-inline: 0; border-bottom: 0 }
.bar>.answers { padding-bottom: max(12px, env(safe-area-inset-bottom)) }
.bar.top { inset: 0 0 auto; border-block: 0; border-bottom: var(--line); padding-top: env(safe-area-inset-top) }
.box, dialog { width: min(31em, 100% - 2*var(--side)); padding: 0 20px; border-radius: var(--radius) }
.box { inset: auto var(--side) var(--foot) auto; inset-inline: auto var(--side) }
.start { inset-inline: var(--side) auto }
.box.top { inset-block: var(--head) auto }
dialog { inset: 0; max-height: calc(100% - var(--head) - var(--foot)); margin: auto }
::backdrop { background: #0009 }
.words, section section { display: grid; gap: 8px; padding: 16px 0 4px }
.answers { display: grid; grid-template-columns: 1fr 1fr; gap: 10px; padding: 12px 0 }
.answers>:nth-child(3) { grid-column: 1/-1 }
.words~.answers { position: sticky; bottom: 0; background: inherit; animation: more linear; animation-timeline: scroll() }
button { color: inherit; background: 0; border: 0; min-width: 24px; min-height: 24px; cursor: pointer }
.button { display: inline-grid; grid: auto/minmax(0, auto); place-content: center; text-decoration: none; font-weight: 600; text-align: center; min-height: 44px; padding: 6px 4px; color: var(--on); background: var(--accent); border: 2px solid var(--accent); border-radius: var(--radius) }
.quiet { color: var(--accent); background: 0 }
button:hover { text-decoration: underline }
.told { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden }
@media (max-width: 36em) { dialog { margin-bottom: var(--foot) } }
@media (min-width: 36em) { .answers { grid: auto/auto-flow 1fr } .answers>* { grid-column: auto!important } }
@media (max-height: 26em) { .layer, dialog { scroll-padding: 0 0 5em } h2 { font-size: 1em } .words { gap: 4px; padding-top: 8px } .button { min-height: 28px; padding: 0; font-size: .75em } .answers { gap: 4px; padding: 6px 0 } .box { padding: 0 8px } .layer>.answers { grid: auto/auto-flow 1fr } .layer>.answers>* { grid-column: auto!important } }
@media (min-width: 60em) { .bar { display: grid; grid: auto/1fr auto; gap: 32px; align-items: center } .bar .words { padding-bottom: 16px } .bar .answers { min-width: 24em } .bar .button { padding: 6px 8px } }
@keyframes rise { 0% { opacity: 0; transform: translateY(1em) } }
@keyframes fade { 0% { opacity: 0 } }
@keyframes more { 0%, 99% { box-shadow: 0 1px GrayText, 0 -1px GrayText } }
@media (prefers-reduced-motion) { .layer, dialog { animation: fade 1ms both } }
@media (prefers-reduced-transparency) { :host>div { --shadow: none } ::backdrop { background: Canvas } }
@media print { :host { display: none!important } }
`
