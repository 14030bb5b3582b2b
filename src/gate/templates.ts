import { detach, MARKED } from './marks.js'
import { trusted } from './trusted.js'

/**
 * Puts what is in a template after it. Its scripts are held like marked ones, by all that the template says of
 * itself, so that they run in their turn.
 *
 * @param scan - looks for marks in what was put there.
 * @returns takes it out again.
 */
export function unfold(template: HTMLTemplateElement, scan: (root: ParentNode) => void): () => void {
  const content = document.importNode(template.content, true)
  for (const script of content.querySelectorAll<HTMLScriptElement>(`script:not(${MARKED})`)) {
    detach(script)
    // A script made anew: under Trusted Types the clone of one counts as tampered with.
    const held = document.createElement('script')
    for (const { name, value } of script.attributes) held.setAttribute(name, value)
    Object.assign(held.dataset, template.dataset, { type: script.type })
    held.type = 'text/plain'
    held.text = trusted().createScript(script.text)
    script.replaceWith(held)
  }
  const nodes = [...content.childNodes]
  template.after(content)
  for (const node of nodes) if (node instanceof Element) scan(node)
  return () => {
    for (const node of nodes) node.remove()
  }
}
