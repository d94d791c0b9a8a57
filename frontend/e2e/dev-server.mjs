// Serves the app and the component gallery from source, for tests and screenshots that need no program behind them.
import { fileURLToPath } from 'node:url'
import { createServer } from 'vite'

/** Starts on a free port. `app` and `gallery` are addresses; `close` stops it. */
export async function serveSource() {
  const server = await createServer({
    configFile: fileURLToPath(new URL('../vite.app.ts', import.meta.url)),
    server: { port: 0, host: '127.0.0.1', proxy: {}, hmr: false, watch: null },
    logLevel: 'error',
  })
  await server.listen()
  const app = server.resolvedUrls.local[0]
  return { app, gallery: `${app}gallery.html`, close: () => server.close() }
}
