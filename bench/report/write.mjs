import { existsSync, readFileSync, writeFileSync } from 'node:fs'

const FROM = '<!-- bench: from here to the next such line, written by npm run bench -- --write -->'
const TO = '<!-- bench: until here -->'

/** @returns {string} the page with `text` between its two marks; at its end when it has none yet */
export function between(page, text) {
  const [before = '', rest = ''] = page.split(FROM)
  const after = rest.split(TO)[1] ?? '\n'
  return `${before.trimEnd()}\n\n${FROM}\n\n${text}\n\n${TO}${after}`
}

/** Puts the result into the page of figures. */
export function write(path, text) {
  writeFileSync(path, between(existsSync(path) ? readFileSync(path, 'utf8') : '# The bench\n', text))
}
