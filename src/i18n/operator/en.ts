import { frame } from './en/frame.js'

export const en = { frame }
