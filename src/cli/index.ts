#!/usr/bin/env node
import { buffer } from 'node:stream/consumers'
import { main } from './main.js'

process.exitCode = await main(process.argv.slice(2), {
  environment: process.env,
  isInteractive: process.stdout.isTTY,
  input: async () => (process.stdin.isTTY ? new Uint8Array() : buffer(process.stdin)),
  output: bytes =>
    new Promise((resolve, reject) => process.stdout.write(bytes, error => (error ? reject(error) : resolve()))),
  out: line => console.log(line),
  err: line => console.error(line),
})
