import { defineConfig } from 'playwright/test'
import { BROWSER_FLAGS, findBrowser } from './scripts/browser.mjs'

const executablePath = await findBrowser()

export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '**/*.spec.ts',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  reporter: [['list']],
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: {
    browserName: 'chromium',
    ...(executablePath ? { launchOptions: { executablePath, args: BROWSER_FLAGS } } : {}),
    trace: 'retain-on-failure',
  },
})
