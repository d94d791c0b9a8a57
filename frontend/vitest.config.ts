import { mergeConfig } from 'vite'
import { defineConfig } from 'vitest/config'
import app from './vite.app.ts'

// Unit tests: logic and markup in a simulated document. Real pages are tested by vitest.ui.ts.
export default mergeConfig(
  app,
  defineConfig({
    root: new URL('.', import.meta.url).pathname,
    test: {
      environment: 'happy-dom',
      include: ['app/src/**/*.test.ts', 'styles/**/*.test.ts', 'site/**/*.test.ts'],
      setupFiles: ['app/src/testing/setup.ts'],
      maxWorkers: 2,
    },
  }),
)
