import { tellConsole } from '../gate/guard/release/tell-console.js'

export { releaseOf as release } from '../gate/guard/release/release.js'

if (window.askfirstGuard) tellConsole(document, window.askfirstGuard)
