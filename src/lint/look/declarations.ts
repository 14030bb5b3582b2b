/** One declaration of a style sheet, with all that it stands in: media queries, then selectors. */
export interface Declared {
  readonly within: string
  readonly property: string
  readonly value: string
}

/**
 * Every declaration of a style sheet, in order. It understands as much of CSS as it takes to tell where one stands: nested
 * blocks, comments, quoted texts.
 */
export function declarationsIn(css: string): Declared[] {
  const found: Declared[] = []
  const open: string[] = []
  let text = ''
  const declare = (): void => {
    const [, property, value] = /^\s*([\w-]+)\s*:\s*([^]*?)\s*(?:!important\s*)?$/.exec(text) ?? []
    if (property && value && open.length > 0) found.push({ within: open.join(' '), property, value })
    text = ''
  }
  for (const [token] of css.matchAll(/\/\*[^]*?\*\/|"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|[{};]|[^{};"'/]+|\//g)) {
    if (token === '{') {
      open.push(text.trim())
      text = ''
    } else if (token === '}') {
      declare()
      open.pop()
    } else if (token === ';') declare()
    else if (!token.startsWith('/*')) text += token
  }
  return found
}
