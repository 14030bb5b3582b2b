import { sized } from './sized.js'

/**
 * A `ref` that opens a dialog as a modal one for as long as it is in the tree. Closing gives the focus back to where
 * it was, which removing alone would not do.
 *
 * A hidden dialog would leave the page inert with nothing to see, so it closes; that is not a choice.
 *
 * @param closed - it was closed by Escape or because it is hidden, not by us.
 */
export const modal = (closed: () => void) => (dialog: HTMLDialogElement | null) => {
  // Where a blocker took out our element there is nowhere to open it.
  if (!dialog?.isConnected) return undefined
  dialog.addEventListener('close', closed)
  dialog.showModal()
  const stop = sized(dialog, height => height || dialog.close())
  return () => {
    stop()
    dialog.removeEventListener('close', closed)
    dialog.close()
  }
}
