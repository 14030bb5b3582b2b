import type { ConsentRecord } from '../contract/record.js'
import type { Site } from '../contract/site.js'
import type { ReadableStore } from '../contract/store.js'
import { createElements, type HeldFrame } from './elements.js'
import { type Condition, isMet } from './may-run.js'
import type { Misuse } from './misuse.js'
import { needOf } from './need.js'
import { createScriptQueue } from './scripts.js'

export interface GateOptions {
  readonly site: Site
  readonly $record: ReadableStore<ConsentRecord | null>
  /** The nonce of our own script tag: what the gate adds to the page carries it. */
  readonly nonce: string
  readonly onHold: (frame: HeldFrame) => () => void
  /** May be called again and again for the same. */
  readonly onMisuse: (...misuse: Misuse) => void
}

export interface Gate {
  /** `analytics` or `analytics/matomo`; what is not known is a no. */
  allows(subject: string): boolean
  /** Holds and releases what is marked below a root: for shadow roots; the document is seen anyway. */
  scan(root: ParentNode): void
}

/** Keeps elements back until the record grants what they need; watches the page from now on. */
export function createGate({ site, $record, nonce, onHold, onMisuse }: GateOptions): Gate {
  const needs: Record<string, Condition | null> = {}
  const may = (condition: Condition): boolean => isMet(condition, $record.get())

  function needFor(subject: string, service: string | null = null): Condition | null {
    // A page with thousands of marks has few different ones.
    const need = (needs[`${subject} ${service}`] ??= needOf(site, subject, service))
    if (!need) onMisuse(subject, service)
    return need
  }

  const elements = createElements({
    needFor,
    queue: createScriptQueue(site.scriptTimeoutMs, nonce, onMisuse),
    may,
    onHold,
    onMisuse,
  })
  const roots = new Set<ParentNode>([document])

  function scan(root: ParentNode): void {
    roots.add(root)
    elements.scan(root)
  }

  $record.subscribe(record => {
    if (!record?.granted.length) elements.forgetOnce()
    roots.forEach(elements.scan)
  })
  new MutationObserver(changes => {
    for (const { addedNodes } of changes) {
      for (const node of addedNodes) if (node instanceof Element) elements.scan(node)
    }
  }).observe(document, { childList: true, subtree: true })

  return {
    allows(subject) {
      const need = needFor(subject)
      return need !== null && may(need)
    },
    scan,
  }
}
