/** The look of the second layer, besides what it shares with the first. */
export const styles = `
small, dl, table, details { font-size: .875em }
details * { font-size: 1em }
dialog { width: min(42em, 100% - 24px) }
.head, .row { display: flex; gap: 16px; align-items: center; justify-content: space-between }
.head { position: sticky; top: 0; padding: 10px 0 6px; background: inherit; animation: more linear reverse; animation-timeline: scroll() }
.close { width: 44px; height: 44px; margin-inline-end: -12px }
[part=text] { white-space: pre-line }
[part=new] { color: var(--accent) }
section .answers { display: flex; flex-wrap: wrap }
section .answers>* { flex: 1 0 auto; max-width: 100%; padding-inline: 12px }
section section { border-top: 1px solid GrayText }
.head+.words { padding-top: 0 }
section section section { gap: 0 }
section section section, .note { margin-inline-start: 2px; border: 0; border-inline-start: 3px solid var(--accent); padding: 0; padding-inline-start: 12px }
summary { cursor: pointer; padding: 2px 0; color: var(--accent) }
dd { padding-bottom: 4px }
@media (min-width: 36em) { dl div { display: grid; grid: auto/13em 1fr; gap: 12px } }
@media (max-width: 36em) { tr { display: flex; flex-wrap: wrap; justify-content: space-between; padding-bottom: 4px } tr>:first-child { width: 100% } }
table { width: 100%; margin: 4px 0; border-spacing: 0 }
td, dd { overflow-wrap: anywhere }
th, td { text-align: start; vertical-align: top; padding-inline-end: 8px }
[dir=rtl] dd, [dir=rtl] td { text-align: right }
input { appearance: none; flex: none; color: inherit; width: 52px; height: 30px; padding: 4px; border: 2px solid; border-radius: 15px; cursor: pointer }
input::before { content: ""; display: block; width: 18px; height: 18px; border-radius: 50%; background: currentColor }
input:checked { background: var(--accent); color: var(--on); border-color: var(--accent) }
input:checked::before { margin-inline-start: auto }
@media (max-height: 26em) { .head { position: static } }
`
