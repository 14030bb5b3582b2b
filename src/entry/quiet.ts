/** Runs it when the page has nothing more urgent to do; where a browser cannot tell, in a turn of its own. */
export const whenQuiet = (run: () => void): unknown => (window.requestIdleCallback ?? setTimeout)(run)
