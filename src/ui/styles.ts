/**
 * The look of the first layer. A site sets `--askfirst-*`, or styles a `part`. Colours of the
 * system give light, dark and forced colours at once. Text is first painted at opacity 0: that is what keeps it from
 * being the page's largest paint.
 */
export const styles = `
:host {
  all: initial;
  position: absolute;
  color-scheme: light dark;
  font: max(1rem, 16px)/1.5 var(--askfirst-font, system-ui, sans-serif);
  color: var(--askfirst-text, CanvasText);
  --paper: var(--askfirst-background, Canvas);
  --accent: var(--askfirst-accent, #1d4cb8);
  --on: var(--askfirst-accent-text, Canvas);
  --radius: var(--askfirst-radius, 8px);
}
@media (prefers-color-scheme: dark) { :host { --accent: var(--askfirst-accent, #a9c2ff) } }
@media (forced-colors: active) { :host { --accent: Highlight; --on: HighlightText } .button, input { forced-color-adjust: none } }
* { box-sizing: border-box; margin: 0; padding: 0; unicode-bidi: plaintext; overflow-wrap: break-word }
h2, h3, h4, button { font: inherit; font-weight: 600 }
h2 { font-size: 1.2em }
ul { list-style: none }
a { color: var(--accent) }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px }
h2:focus { outline: 0 }
.layer, dialog {
  position: fixed;
  z-index: 2147483646;
  inset: auto 0 0;
  max-height: 50vh;
  overflow: auto;
  overscroll-behavior: contain;
  scroll-padding: 4em 5em;
  background: var(--paper);
  color: inherit;
  border: 1px solid GrayText;
  box-shadow: 0 0 40px #0003;
  padding: 0 max(20px, 50% - 36em);
  animation: rise .3s both;
}
.bar { border-width: 1px 0 }
.top { inset: 0 0 auto }
.box, dialog { width: min(28em, 100% - 24px); padding: 0 20px; border-radius: var(--radius) }
.box { inset: auto 12px 12px auto; inset-inline: auto 12px }
.start { inset-inline: 12px auto }
.box.top { inset-block: 12px auto }
dialog { inset: 0; max-height: calc(100% - 24px); margin: auto }
::backdrop { background: #0009 }
.words, section section { display: grid; gap: 8px; padding: 16px 0 4px }
.answers { display: grid; grid-template-columns: 1fr 1fr; gap: 10px; padding: 12px 0 }
.answers>:nth-child(3) { grid-column: 1/-1 }
.words~.answers { position: sticky; bottom: 0; background: inherit }
button { color: inherit; background: 0; border: 0; min-width: 24px; min-height: 24px; cursor: pointer }
.button { display: inline-grid; place-content: center; text-decoration: none; font-weight: 600; text-align: center; min-height: 44px; padding: 6px 12px; color: var(--on); background: var(--accent); border: 2px solid var(--accent); border-radius: var(--radius) }
.quiet { color: var(--accent); background: 0 }
button:hover { text-decoration: underline }
.told { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden }
@media (min-width: 36em), (max-height: 26em) { .answers { grid: auto/auto-flow 1fr } .answers>* { grid-column: auto!important } }
@media (max-height: 26em) { .layer .button { min-height: 28px; padding: 0 4px; font-size: .875em } .answers { gap: 6px; padding: 6px 0 } }
@media (min-width: 60em) { .bar { display: grid; grid: auto/1fr auto; gap: 32px; align-items: center } .bar .words { padding-bottom: 16px } .bar .answers { min-width: 24em } }
@keyframes rise { 0% { opacity: 0; transform: translateY(1em) } }
@keyframes fade { 0% { opacity: 0 } }
@media (prefers-reduced-motion) { .layer, dialog { animation: fade 1ms both } }
@media print { :host { display: none!important } }
`
