import { type DefaultTreeAdapterTypes, parse } from 'parse5'

export type Element = DefaultTreeAdapterTypes.Element
type Node = DefaultTreeAdapterTypes.Node

/** An element as it stands in the text, and whether it or one around it is marked to be left alone. */
export interface Found {
  readonly element: Element
  readonly isUntracked: boolean
}

/** What a mail's HTML is, read as a browser without scripts reads it. */
export interface MailDocument {
  /** In the order of the text. */
  readonly elements: readonly Found[]
  /** Does the text end within a tag, a comment or a style? What is put after it would be a part of that. */
  readonly isOpenEnded: boolean
}

const UNTRACKED = 'data-askfirst-untracked'

/** What takes everything up to its end tag for text, however far that is. */
const TAKES_ALL = new Set(['script', 'style', 'title', 'textarea', 'xmp', 'iframe', 'noembed', 'noframes', 'plaintext'])

export function readDocument(html: string): MailDocument {
  let isOpenEnded = false
  const tree = parse(html, {
    sourceCodeLocationInfo: true,
    scriptingEnabled: false,
    onParseError({ code }) {
      isOpenEnded ||= code.startsWith('eof-')
    },
  })
  const elements = elementsOf(tree)
  return { elements, isOpenEnded: isOpenEnded || elements.some(({ element }) => takesTheRest(element)) }
}

/** Without recursion: a mail may be nested deeper than a stack is. */
function elementsOf(root: Node): Found[] {
  const found: Found[] = []
  const open: [Node, boolean][] = [[root, false]]
  for (let next = open.pop(); next; next = open.pop()) {
    const [node, isInherited] = next
    const isUntracked = isInherited || ('attrs' in node && valueOf(node, UNTRACKED) !== undefined)
    if ('attrs' in node) found.push({ element: node, isUntracked })
    const children = 'content' in node ? node.content.childNodes : 'childNodes' in node ? node.childNodes : []
    for (let i = children.length - 1; i >= 0; i--) {
      const child = children[i]
      if (child) open.push([child, isUntracked])
    }
  }
  return found
}

function takesTheRest({ tagName, sourceCodeLocation }: Element): boolean {
  return TAKES_ALL.has(tagName) && !!sourceCodeLocation?.startTag && !sourceCodeLocation.endTag
}

export const valueOf = ({ attrs }: Element, name: string): string | undefined =>
  attrs.find(attribute => attribute.name === name)?.value
