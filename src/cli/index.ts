#!/usr/bin/env node
import { main } from './main.js'

process.exitCode = await main(process.argv.slice(2), {
  environment: process.env,
  isInteractive: process.stdout.isTTY,
  out: line => console.log(line),
  err: line => console.error(line),
})
