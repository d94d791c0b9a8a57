import { defineConfig } from 'vitest/config'

// Browser tests of the component gallery: axe in Debian's Chromium, light and dark, phone and desktop.
export default defineConfig({
  test: {
    environment: 'node',
    include: ['e2e/*.ui.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    fileParallelism: false,
  },
})
