// The most that Node does: reads the body, parses it, answers. Nothing is kept.
import { createServer } from 'node:http'
import { sayOnceListening } from './said.mjs'

sayOnceListening(
  createServer((request, response) => {
    let body = ''
    request.setEncoding('utf8')
    request.on('data', chunk => {
      body += chunk
    })
    request.on('end', () => {
      const answer = JSON.stringify({ results: [{ id: JSON.parse(body).id, status: 'created' }] })
      response.writeHead(201, { 'content-type': 'application/json', 'content-length': answer.length }).end(answer)
    })
  }),
)
