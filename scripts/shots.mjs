// Pictures to be looked at one by one, in shots/, which git ignores: npm run build && npm run shots
//   npm run shots -- box ink            the interface: only sheets whose names have all of these words
//   npm run shots -- readme             only docs/first-layer.png
//   npm run shots -- --operator people  the server's pages, for operators and visitors: only sheets with these words
const [first, ...rest] = process.argv.slice(2)
if (first === '--operator') {
  const { takeOperator } = await import('./shots/operator.mjs')
  await takeOperator(rest)
} else {
  const { takeInterface } = await import('./shots/interface.mjs')
  await takeInterface(process.argv.slice(2))
}
