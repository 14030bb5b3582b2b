import { frame } from './ro/frame.js'
import { requests } from './ro/requests.js'
import { retention } from './ro/retention.js'
import type { OperatorTexts } from './texts.js'

export const ro: OperatorTexts = { frame, requests, retention }
