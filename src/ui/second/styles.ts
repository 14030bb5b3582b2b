/** The look of the second layer, besides what it shares with the first. */
export const styles = `
small, dl, table, details { font-size: .875em }
details * { font-size: 1em }
dialog { width: min(42em, 100% - 24px) }
header, .row { display: flex; gap: 16px; align-items: center; justify-content: space-between }
header { position: sticky; top: 0; z-index: 1; min-height: 56px; padding: 4px 0; background: inherit }
.close { width: 44px; height: 44px }
[part=text] { white-space: pre-line }
[part=new] { color: var(--accent) }
section .answers { display: flex; flex-wrap: wrap }
section .answers>* { flex: 1 0 auto; max-width: 100% }
section section { border-top: 1px solid GrayText }
header+.words { padding-top: 0 }
section section section { gap: 0 }
section section section, .note { margin-inline-start: 2px; border: 0 solid var(--accent); border-inline-start-width: 3px; padding: 0; padding-inline-start: 12px }
summary { cursor: pointer; padding: 2px 0; color: var(--accent) }
dl div { display: flex; flex-wrap: wrap; gap: 0 12px }
dt { flex: 0 1 11em; font-weight: 600 }
dd { flex: 1 12em }
table { width: 100%; margin: 4px 0; border-spacing: 0 }
th, td, dd { overflow-wrap: anywhere; hyphens: auto }
th, td { text-align: start; vertical-align: top; padding-inline-end: 8px }
[dir=rtl] dd, [dir=rtl] td { text-align: right }
input { appearance: none; flex: none; width: 52px; height: 30px; padding: 4px; border: 2px solid; border-radius: 15px; cursor: pointer }
input::before { content: ""; display: block; width: 18px; height: 18px; border-radius: 50%; background: currentColor }
input:checked { background: var(--accent); color: var(--on); border-color: var(--accent) }
input:checked::before { margin-inline-start: auto }
@media (max-height: 26em) { header { position: static } }
`
