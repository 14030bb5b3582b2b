import { frame } from './en/frame.js'
import { requests } from './en/requests.js'

export const en = { frame, requests }
