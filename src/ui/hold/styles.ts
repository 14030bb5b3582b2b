/**
 * The look of placeholders: that of the first layer, by the same `--askfirst-*` and parts. In forced colours buttons
 * look like those of the system. Text is first painted at opacity 0, and `both` keeps it from being painted anew, so that
 * it is never the page's largest paint.
 */
export const styles = `
:host {
  all: initial;
  font: max(1rem, 16px)/1.5 var(--askfirst-font, system-ui, sans-serif);
  color: var(--askfirst-text, CanvasText);
  overflow-wrap: break-word;
  --accent: var(--askfirst-accent, #1d4cb8);
}
@supports (color: light-dark(red, red)) { :host { color-scheme: var(--askfirst-scheme, light dark); --accent: var(--askfirst-accent, light-dark(#1d4cb8, #a9c2ff)) } }
@media print { :host { display: none!important } }
@keyframes fade { 0% { opacity: 0 } }
* { box-sizing: border-box; margin: 0; unicode-bidi: plaintext }
section { display: grid; grid: auto-flow max-content/repeat(2, minmax(0, 12em)); gap: 8px; place-content: safe center; height: 100%; overflow: auto; padding: 12px; text-align: center; border: 1px dashed GrayText; border-radius: inherit; background: var(--askfirst-background, Canvas); animation: fade .3s both }
b, p, [part=link] { grid-column: 1/-1; text-wrap: balance }
button { font: inherit; font-weight: 600; cursor: pointer; min-height: 44px; padding: 6px 12px; color: var(--askfirst-accent-text, Canvas); background: var(--accent); border: 2px solid var(--accent); border-radius: var(--askfirst-radius, 8px) }
@media (forced-colors: active) { button { color: ButtonText } }
[part=link] { min-height: 0; padding: 0; color: inherit; background: 0; border: 0 }
[part=link], button:hover { text-decoration: underline }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px }
[aria-busy] { opacity: .5 }
`
