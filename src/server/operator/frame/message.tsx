import type { ComponentChildren } from 'preact'

/** What has just happened, told to screen readers too: at once when it is a mistake. */
export function Message({
  isMistake,
  children,
}: {
  readonly isMistake?: boolean
  readonly children: ComponentChildren
}) {
  return (
    <p class={isMistake ? 'message' : 'message done'} role={isMistake ? 'alert' : 'status'}>
      {children}
    </p>
  )
}
