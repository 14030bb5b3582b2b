import { frame } from './en/frame.js'
import { requests } from './en/requests.js'
import { retention } from './en/retention.js'

export const en = { frame, requests, retention }
