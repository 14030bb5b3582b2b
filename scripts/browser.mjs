import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const SYSTEM_NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']

/** Flags for a test browser that talks to nobody but the tests' own servers. */
export const BROWSER_FLAGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
]

/**
 * The browser that tests use: `ASKFIRST_BROWSER`, else Playwright's own, else the system's.
 *
 * @returns {Promise<string | null>} the path of its program, or null when there is none
 */
export async function findBrowser() {
  const asked = process.env.ASKFIRST_BROWSER
  if (asked) return asked
  const { chromium } = await import('playwright')
  if (existsSync(chromium.executablePath())) return chromium.executablePath()
  for (const name of SYSTEM_NAMES) {
    try {
      return execFileSync('which', [name], { encoding: 'utf8' }).trim()
    } catch {
      // not this one
    }
  }
  return null
}
