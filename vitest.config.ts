import { defineConfig } from 'vitest/config'

export default defineConfig({
  define: { __VERSION__: '"0.0.0-test"' },
  test: {
    include: ['test/unit/**/*.test.{ts,tsx}', 'test/server/**/*.test.ts', 'test/package/**/*.test.ts'],
    testTimeout: 20_000,
    // Otherwise a style sheet that is imported as text is an empty one.
    css: true,
  },
})
