import { frame } from './ro/frame.js'
import { policies } from './ro/policies.js'
import type { OperatorTexts } from './texts.js'

export const ro: OperatorTexts = { frame, policies }
