import { exported } from './en/export.js'
import { frame } from './en/frame.js'
import { overview } from './en/overview.js'
import { receipts } from './en/receipts.js'

export const en = { export: exported, frame, overview, receipts }
