import type { Mount } from './host.js'
import { createInterface } from './interface.js'

export const mount: Mount = host => createInterface(host)
