import { ContractError } from '../contract/errors.js'

/** Why a person cannot be called so: a name or an address shall never get into a receipt. */
export const noSubject = (given: string): ContractError =>
  new ContractError('INVALID_RECEIPT', {
    path: 'identify()',
    given,
    allowed: 'a hash of 16 to 128 letters, digits, - or _ is expected',
  })
