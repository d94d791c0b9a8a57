// Counts the parts of lists of parts by licence, and fails on an empty list.
import { readFileSync } from 'node:fs'

for (const file of process.argv.slice(2)) {
  const { components = [] } = JSON.parse(readFileSync(file, 'utf8'))
  if (components.length === 0) throw new Error(`${file} lists nothing`)
  const by = {}
  for (const c of components) {
    const found = c.licenses ?? c.evidence?.licenses ?? []
    const name = found.map((l) => l.expression ?? l.license?.id ?? l.license?.name).join(' + ') || 'not found'
    by[name] = (by[name] ?? 0) + 1
  }
  const list = Object.entries(by).sort((a, b) => b[1] - a[1]).map(([name, n]) => `${n} ${name}`)
  console.log(`${file}: ${components.length} parts: ${list.join(', ')}`)
}
