import { areEqual } from '../../../contract/log/bytes.js'
import type { Checkpoint } from '../../../contract/log/checkpoint.js'
import type { Hash } from '../../../contract/log/hash.js'
import { growingTree } from '../../../contract/log/tree.js'
import type { Finding } from './finding.js'

/** Goes through a log from its first leaf and compares each signed state on the way. */
export interface History {
  readonly size: number
  add(leaf: Hash): void
  /** What is wrong, once all leaves have been added. */
  findings(): Finding[]
}

export function historyOf(signed: Checkpoint, remembered: Checkpoint | null): History {
  const tree = growingTree()
  const findings: Finding[] = []
  compareRemembered()

  function compareRemembered(): void {
    if (!remembered || remembered.size !== tree.size || areEqual(tree.root(), remembered.root)) return
    const message = `its first ${remembered.size} entries are not those of the checkpoint that was remembered`
    findings.push({ code: 'FORKED', about: signed.origin, message })
  }

  return {
    get size() {
      return tree.size
    },
    add(leaf) {
      tree.add(leaf)
      compareRemembered()
    },
    findings() {
      const { origin, size, root } = signed
      if (tree.size !== size || !areEqual(tree.root(), root)) {
        const message = `its ${tree.size} entries do not make the root that was signed for ${size}`
        findings.push({ code: 'REWRITTEN', about: origin, message })
      }
      if (remembered && remembered.size > size) {
        const message = `it had ${remembered.size} entries when it was remembered, and says it has ${size}`
        findings.push({ code: 'FORKED', about: origin, message })
      }
      return findings
    },
  }
}
