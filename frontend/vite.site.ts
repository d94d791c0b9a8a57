import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import tailwindcss from '@tailwindcss/vite'
import { defineConfig, type Plugin } from 'vite'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

// Files that templates name by a fixed address (/assets/…). The program adds a content hash when it serves them.
const copied: Record<string, string> = {
  'assets/icons.svg': 'styles/icons.svg',
  'assets/favicon.svg': 'styles/favicon.svg',
}

const copyShared: Plugin = {
  name: 'liuyong-copy-shared',
  generateBundle() {
    for (const [fileName, from] of Object.entries(copied)) {
      this.emitFile({ type: 'asset', fileName, source: readFileSync(at(from)) })
    }
  },
}

// The public site: one stylesheet and one script with fixed names in dist/assets.
export default defineConfig({
  root: at('site'),
  base: '/',
  plugins: [tailwindcss(), copyShared],
  cacheDir: at('.cache/vite-site'),
  build: {
    outDir: at('dist'),
    emptyOutDir: false,
    target: 'es2020',
    assetsInlineLimit: 0,
    modulePreload: false,
    rollupOptions: {
      input: { site: at('site/scripts/site.ts') },
      output: {
        entryFileNames: 'assets/[name].js',
        chunkFileNames: 'assets/[name].js',
        assetFileNames: 'assets/[name][extname]',
      },
    },
  },
})
