import type { LoggedReceipt } from '../../contract/log/entry.js'
import type { KeptReceipt } from '../stores/store.js'

/** A kept receipt in the form that is published and vouched for. */
export const loggedOf = ({ receipt, receivedAt }: KeptReceipt): LoggedReceipt => ({
  receipt,
  receivedAt: new Date(receivedAt).toISOString(),
})
