import { frame } from './en/frame.js'
import { policies } from './en/policies.js'

export const en = { frame, policies }
