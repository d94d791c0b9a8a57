// Checks the sizes of the built web (gzip): `npm run build && npm run budget`. Fails with the list of what is too big.
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

const kb = 1024
const limits = {
  'public page, script': 30 * kb,
  'public page, style': 20 * kb,
  'app, first load': 120 * kb,
  'app, further route': 60 * kb,
  // ECharts alone is about 180 KB; only what stands in src/ui/chart may be this big, and it loads where a chart is.
  'app, charts': 200 * kb,
}

const file = (path) => readFileSync(new URL(`dist/${path}`, import.meta.url))
const size = (path) => gzipSync(file(path), { level: 9 }).length
const sizeOf = (paths) => [...paths].reduce((sum, path) => sum + size(`app/${path}`), 0)

const manifest = JSON.parse(file('app/manifest.json'))
const first = filesOf('index.html')
const rows = [
  ['public page, script', 'assets/site.js', size('assets/site.js')],
  ['public page, style', 'assets/site.css', size('assets/site.css')],
  ['app, first load', 'index.html', sizeOf(first)],
]
for (const [key, chunk] of Object.entries(manifest)) {
  if (!chunk.isDynamicEntry) continue
  const more = [...filesOf(key)].filter((path) => !first.has(path))
  rows.push([key.startsWith('src/ui/chart/') ? 'app, charts' : 'app, further route', key, sizeOf(more)])
}

let broken = 0
for (const [kind, name, bytes] of rows) {
  const over = bytes > limits[kind]
  if (over) broken++
  process.stdout.write(`${over ? 'OVER' : 'ok  '} ${(bytes / kb).toFixed(1).padStart(6)} / ${String(limits[kind] / kb).padStart(3)} KB  ${kind}: ${name}\n`)
}
process.exitCode = broken ? 1 : 0

/** Scripts and styles that a chunk needs before it runs: its own and those of its static imports. */
function filesOf(key, seen = new Set()) {
  const chunk = manifest[key]
  if (!chunk || seen.has(chunk.file)) return seen
  seen.add(chunk.file)
  for (const style of chunk.css ?? []) seen.add(style)
  for (const imported of chunk.imports ?? []) filesOf(imported, seen)
  return seen
}
