import { createHash } from 'node:crypto'

/** The style of the operator's pages: one file, light and dark by the system's choice, phone first. */
export const STYLE = `
:root { color-scheme: light dark; --ink: light-dark(#1b1f24, #e6e8eb); --soft: light-dark(#57606a, #a3abb5); --page: light-dark(#f6f7f9, #14171b); --sheet: light-dark(#fff, #1d2126); --line: light-dark(#d4d9df, #363c44); --link: light-dark(#174ea6, #a8c7fa); --yes: light-dark(#11632f, #7ddb9b); --no: light-dark(#9b1c1c, #ffb4ab); --warn: light-dark(#fff4d6, #3b3011); font: 1rem/1.5 system-ui, sans-serif }
* { box-sizing: border-box }
body { margin: 0; color: var(--ink); background: var(--page) }
a { color: var(--link) }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 2px }
main:focus { outline: 0 }
.skip { position: absolute; left: -99rem }
.skip:focus { left: 1rem; top: .5rem; padding: .5rem 1rem; background: var(--sheet); z-index: 1 }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }
header { display: flex; flex-wrap: wrap; align-items: center; gap: .25rem 1.25rem; padding: .5rem 1rem; background: var(--sheet); border-bottom: 1px solid var(--line) }
.brand { margin: 0; font-weight: 700; letter-spacing: -.01em }
nav { display: flex; flex-wrap: wrap; gap: .25rem }
header nav a { padding: .5rem .6rem; text-decoration: none }
.switch { display: flex; align-items: center; gap: .4rem; color: var(--soft); font-size: .9rem }
.switch select { min-height: 2.25rem; padding-block: .2rem }
header nav a[aria-current] { color: var(--ink); font-weight: 600; box-shadow: inset 0 -3px var(--link) }
.session { display: flex; align-items: center; gap: .75rem; margin-inline-start: auto; color: var(--soft); font-size: .9rem; overflow-wrap: anywhere }
main { max-width: 80rem; margin: 0 auto; padding: 1rem 1rem 4rem }
h1 { margin: .5rem 0 1rem; font-size: 1.5rem; line-height: 1.25; text-wrap: balance; overflow-wrap: anywhere }
h2 { margin: 2rem 0 .5rem; font-size: 1.15rem }
h3 { margin: 1.25rem 0 .25rem; font-size: 1rem }
button, select, input { font: inherit; color: inherit; min-height: 2.75rem; border-radius: .4rem; border: 1px solid var(--soft); background: var(--sheet); padding: .4rem .7rem }
button { font-weight: 600; padding: .4rem 1.1rem; border-color: var(--link); background: var(--link); color: light-dark(#fff, #062e6f); cursor: pointer }
button.quiet { min-height: 2.25rem; font-weight: 400; background: none; color: var(--link) }
.filter { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 9.75rem), 1fr)); align-items: start; gap: .6rem; margin-bottom: 1rem; padding: .75rem; background: var(--sheet); border: 1px solid var(--line); border-radius: .6rem }
.field { display: grid; grid-template-columns: minmax(0, 1fr); gap: .2rem }
.field label { color: var(--soft); font-size: .875rem }
.field [aria-invalid] { border: 2px solid var(--no) }
.field select, .field input { width: 100%; padding-inline: .4rem }
.mistake { margin: 0; color: var(--no); font-size: .875rem }
.actions { display: flex; align-items: center; gap: 1rem; padding-top: 1.5rem }
.message { padding: .75rem 1rem; background: var(--warn); border-inline-start: 4px solid var(--soft); border-radius: .2rem; overflow-wrap: anywhere }
.export a { display: inline-block; padding: .25rem .5rem }
.pages { gap: 1rem; margin-top: 1rem }
.pages a { padding: .6rem 1.1rem; border: 1px solid var(--line); border-radius: .4rem; background: var(--sheet) }
table { border-collapse: collapse; width: 100%; background: var(--sheet); border: 1px solid var(--line) }
th, td { padding: .55rem .75rem; text-align: start; vertical-align: top; border-bottom: 1px solid var(--line) }
th { color: var(--soft); font-size: .875rem; font-weight: 600; white-space: nowrap }
time { white-space: nowrap; font-variant-numeric: tabular-nums }
code { font: .875em/1.4 ui-monospace, monospace; overflow-wrap: anywhere }
pre { padding: 1rem; overflow: auto; background: var(--sheet); border: 1px solid var(--line); border-radius: .4rem; font: .875rem/1.5 ui-monospace, monospace }
summary { margin-top: 2rem; padding: .5rem 0; cursor: pointer }
.decision { font-weight: 600 }
.decision.refused, .decision.withdrawn { color: var(--no) }
.decision.given { color: var(--yes) }
.choice { display: flex; flex-wrap: wrap; gap: .1rem .8rem; margin: 0; padding: 0; list-style: none }
.choice .yes { color: var(--yes) }
.choice .no { color: var(--no) }
.facts { margin: 0; background: var(--sheet); border: 1px solid var(--line); border-radius: .4rem }
.facts > div { display: grid; grid-template-columns: minmax(0, 1fr); padding: .5rem .9rem; border-bottom: 1px solid var(--line) }
.facts > div:last-child { border: 0 }
dt { color: var(--soft); font-size: .9rem; overflow-wrap: anywhere }
dd { margin: 0; overflow-wrap: anywhere }
.chain { padding-inline-start: 1.5rem }
.chain li { margin-bottom: .6rem; padding-inline-start: .25rem }
.chain li[aria-current] { font-weight: 600 }
.mailing { margin-top: 1.5rem; padding: 0 1rem 1rem; background: var(--sheet); border: 1px solid var(--line); border-radius: .6rem }
.mailing h2 { margin-top: 1rem }
.numbers { display: flex; flex-wrap: wrap; gap: .5rem 2.5rem }
.numbers strong { font-size: 1.35rem; font-variant-numeric: tabular-nums }
.address { overflow-wrap: anywhere }
.narrow { display: grid; gap: .75rem; max-width: 30rem }
.narrow .actions { padding-top: .25rem }
.facts + .hint { margin-top: .5rem }
.hint { margin: 0; color: var(--soft); font-size: .875rem }
.done { background: var(--sheet); border: 1px solid var(--line); border-inline-start: 4px solid var(--yes) }
button.danger { border-color: var(--no); background: none; color: var(--no) }
.secret { white-space: pre-wrap; overflow-wrap: anywhere; user-select: all }
.qr { display: block; width: min(16rem, 100%); height: auto }
.codes { columns: 2; max-width: 24rem; padding-inline-start: 1.25rem }
.filter h3 { grid-column: 1 / -1; margin: 0 }
.session a { color: var(--soft) }
.sheet { display: grid; grid-template-columns: minmax(0, 46rem); gap: 1rem; margin-block: 1rem; padding: 1rem; background: var(--sheet); border: 1px solid var(--line); border-radius: .6rem }
.sheet h2, .sheet p { margin-block: 0 }
.sheet div > :is(p, ul, ol, table, blockquote, pre) { margin-block: .6rem }
.sheet textarea { width: 100%; padding: .5rem .7rem; font: inherit; color: inherit; background: var(--sheet); border: 1px solid var(--soft); border-radius: .4rem; resize: vertical }
.acts, .links { display: flex; flex-wrap: wrap; align-items: center; gap: .75rem 1.25rem }
.links { row-gap: 0 }
.acts button.quiet { min-height: 2.75rem }
.rows { padding: 0; list-style: none }
.rows li { display: flex; flex-wrap: wrap; align-items: center; gap: .25rem 1rem; padding: .5rem .9rem; background: var(--sheet); border: 1px solid var(--line); border-block-end-width: 0 }
.rows li:last-child { border-block-end-width: 1px }
.rows a, .links a { padding-block: .4rem }
.yes { color: var(--yes) }
.no { color: var(--no) }
.diff { padding: .25rem 1rem; background: var(--sheet); border: 1px solid var(--line); border-radius: .4rem; overflow-wrap: anywhere }
.diff p { margin-block: .5rem; white-space: pre-wrap }
.diff .changed { padding-inline-start: .75rem; border-inline-start: 4px solid var(--soft) }
.diff .skipped { color: var(--soft); font-style: italic; text-align: center }
ins { color: var(--yes); font-weight: 600; text-underline-offset: .2em }
del { color: var(--no) }
textarea { font: inherit; color: inherit; border-radius: .4rem; border: 1px solid var(--soft); background: var(--sheet); padding: .5rem .7rem }
.form { max-width: 42rem }
.form .field { margin-bottom: 1.25rem }
.form .field label { color: var(--ink); font-weight: 600; font-size: 1rem }
.field textarea { width: 100% }
.hint { margin: 0; color: var(--soft); font-size: .9rem }
.said { white-space: pre-line }
.step { padding: .6rem 1.1rem; border: 1px solid var(--link); border-radius: .4rem; background: var(--sheet); font-weight: 600; text-decoration: none }
button.grave { border-color: var(--no); background: var(--no); color: light-dark(#fff, #3a0a08) }
.due.soon { font-weight: 600 }
.due.overdue { color: var(--no); font-weight: 600 }
.counts { margin: 0; padding: 0; list-style: none }
.notes { padding: 0; list-style: none }
.notes li { margin-bottom: .75rem }
.runs > li, .keys > li { margin-bottom: .75rem }
progress { width: min(20rem, 100%) }
.soft { color: var(--soft); font-size: .9rem; overflow-wrap: anywhere }
.number { text-align: end; font-variant-numeric: tabular-nums; white-space: nowrap }
td[data-value] { white-space: nowrap }
.scroll { overflow-x: auto; max-height: 24rem; overflow-y: auto }
.more { grid-column: 1 / -1 }
.more summary { margin: 0 }
.more .fields { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 9.75rem), 1fr)); gap: .6rem }
.presets { display: flex; flex-wrap: wrap; gap: .4rem; margin-bottom: .75rem }
.presets a { padding: .45rem .8rem; border: 1px solid var(--line); border-radius: .4rem; background: var(--sheet); text-decoration: none }
.presets a[aria-current] { border-color: var(--link); font-weight: 600 }
.days { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 22rem), 1fr)); gap: 1rem }
.days .mailing { margin-top: 0 }
.days .mailing h2 { color: var(--soft); font-size: 1rem; font-weight: 400 }
.plot { margin: .75rem 0; padding: .75rem; background: var(--sheet); border: 1px solid var(--line); border-radius: .6rem; overflow: hidden }
.plot .u-legend { font-size: .9rem; background: none; border: 0; width: auto }
.plot .u-legend th, .plot .u-legend td { border: 0 }
.line-0 { color: light-dark(#174ea6, #8ab4f8) }
.line-1 { color: light-dark(#a63d00, #ffb38a) }
.line-2 { color: light-dark(#11632f, #7ddb9b) }
.line-3 { color: light-dark(#8a1c7c, #f4a8e8) }
.line-4 { color: light-dark(#5c5400, #e3d35c) }
.line-5 { color: light-dark(#444c56, #c3cad2) }
.live { display: flex; flex-wrap: wrap; align-items: center; gap: .25rem 1rem; color: var(--soft) }
.arrived { outline: 2px solid var(--link); outline-offset: -2px }
.download { display: flex; flex-wrap: wrap; align-items: center; gap: .6rem }
#progress { margin-top: 1rem }
#progress label { display: block }
progress { width: min(100%, 30rem); height: 1.25rem; accent-color: var(--link) }
[hidden] { display: none !important }
.written { margin-block: 1.5rem }
.written textarea { width: 100%; font: .875rem/1.5 ui-monospace, monospace; white-space: pre; overflow: auto }
.message ol { margin: 0; padding-inline-start: 1.5rem }
@media (min-width: 64rem) { .cards td[data-label], .cards code { white-space: nowrap } }
@media (min-width: 40rem) { .facts > div { grid-template-columns: 15rem minmax(0, 1fr); gap: 1rem } }
@media (max-width: 63.99rem) {
  .cards, .cards tbody { display: block; border: 0; background: none }
  .cards thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }
  .cards tr { display: flex; flex-wrap: wrap; gap: .1rem 1rem; margin-bottom: .75rem; padding: .75rem .9rem; background: var(--sheet); border: 1px solid var(--line); border-radius: .6rem }
  .cards td { padding: 0; border: 0 }
  .cards td:nth-child(3), .cards td:nth-child(4) { flex-basis: 100% }
  .cards td[data-label]::before { content: attr(data-label) ' '; color: var(--soft); font-size: .875rem }
}
@media (forced-colors: active) { button, .message, .decision { border: 1px solid; forced-color-adjust: auto } }
@media print { header, .filter, .export, .pages { display: none } body { background: none } }
`

/** Named by its content, so that a browser may keep it for good. */
export const STYLE_FILE = `style-${createHash('sha256').update(STYLE).digest('hex').slice(0, 12)}.css`
