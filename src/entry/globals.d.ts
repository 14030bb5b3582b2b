/** The package's version, put in by the build. */
declare const __VERSION__: string

interface Window {
  /** What the script tag makes. */
  askfirst?: import('./askfirst.js').Askfirst
  /** What `askfirst-guard.js` makes. */
  askfirstGuard?: import('../gate/guard/start.js').RunningGuard
  /** What `askfirst-stub.js` leaves: Google's data layer is to be told of every change. */
  askfirstStub?: boolean
  /** What Google's tags read: commands, and events. */
  dataLayer?: ArrayLike<unknown>[]
}
