import { frame } from './ro/frame.js'
import type { OperatorTexts } from './texts.js'

export const ro: OperatorTexts = { frame }
