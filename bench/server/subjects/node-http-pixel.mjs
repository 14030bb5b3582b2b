// The least that a pixel costs: the same picture and headers, whatever the address says.
import { createServer } from 'node:http'
import { PIXEL } from '../../../dist/lib/server/email/pixel.js'
import { sayOnceListening } from './said.mjs'

const headers = { 'content-type': 'image/gif', 'cache-control': 'no-store', 'content-length': PIXEL.length }
sayOnceListening(createServer((_, response) => response.writeHead(200, headers).end(PIXEL)))
