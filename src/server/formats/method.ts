import type { Method, Receipt } from '../../contract/receipt.js'

const WORDS: Readonly<Record<Method, string>> = {
  'accept-all': 'The button of the notice that accepts all',
  'reject-all': 'The button of the notice that rejects all',
  save: 'Switches of the notice, saved by a button',
  withdraw: 'The button that withdraws',
  api: 'Code of the page',
  signal: 'Global Privacy Control, a signal of the browser',
  email: 'A link in a mail',
  import: 'Taken over from another tool that had asked on this site',
}

/** How a decision was made, for people who read the standards' formats. */
export const methodOf = ({ method, trusted }: Receipt): string =>
  trusted ? WORDS[method] : `${WORDS[method]}; made by a program, not by a click`
