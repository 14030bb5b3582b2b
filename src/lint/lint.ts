import type { Finding, Rule, Written } from './finding.js'
import { contrast } from './rules/contrast.js'
import { essentialClaimed } from './rules/essential-claimed.js'
import { essentialReason } from './rules/essential-reason.js'
import { noReject } from './rules/no-reject.js'
import { preTicked } from './rules/pre-ticked.js'
import { refusalMemory } from './rules/refusal-memory.js'
import { targetSize } from './rules/target-size.js'
import { unequalButtons } from './rules/unequal-buttons.js'
import { wayBack } from './rules/way-back.js'

const RULES: readonly Rule[] = [
  noReject,
  preTicked,
  unequalButtons,
  wayBack,
  essentialReason,
  essentialClaimed,
  refusalMemory,
  contrast,
  targetSize,
]

/** Everything in a config that works against the visitor. */
export const lint = (written: Written): Finding[] => RULES.flatMap(rule => rule(written))
