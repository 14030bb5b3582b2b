import { exported } from './ro/export.js'
import { frame } from './ro/frame.js'
import { overview } from './ro/overview.js'
import { receipts } from './ro/receipts.js'
import type { OperatorTexts } from './texts.js'

export const ro: OperatorTexts = { export: exported, frame, overview, receipts }
