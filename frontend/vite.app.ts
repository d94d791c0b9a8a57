import { fileURLToPath } from 'node:url'
import tailwindcss from '@tailwindcss/vite'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vite'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

// The signed-in app, served by the program under /app/ from dist/app.
// gallery.html is left out on purpose: only index.html is an input of the production bundle.
export default defineConfig({
  root: at('app'),
  base: '/app/',
  plugins: [vue(), tailwindcss()],
  resolve: { alias: { '@': at('app/src') } },
  define: {
    __VUE_OPTIONS_API__: 'false',
    __VUE_I18N_FULL_INSTALL__: 'false',
    __VUE_I18N_LEGACY_API__: 'false',
    __INTLIFY_PROD_DEVTOOLS__: 'false',
  },
  cacheDir: at('.cache/vite-app'),
  server: {
    port: 5173,
    proxy: {
      '^/(api|sign-in|register|assets)(/|$|\\?)': process.env.LIUYONG_DEV_TARGET ?? 'http://127.0.0.1:8080',
    },
  },
  build: {
    outDir: at('dist/app'),
    emptyOutDir: true,
    manifest: 'manifest.json',
    target: 'es2022',
    // Inlined assets would need data: in the content security policy, and <use> cannot read them.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 700,
  },
})
