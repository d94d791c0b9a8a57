import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const css = readFileSync(join(import.meta.dirname, 'tokens.css'), 'utf8')
const darkStart = css.indexOf('@media (prefers-color-scheme: dark)')

type Palette = Record<string, string>

function paletteIn(text: string): Palette {
  return Object.fromEntries([...text.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map((m) => [m[1], m[2]]))
}

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(hex: string): number {
  const channel = (from: number) => {
    const value = parseInt(hex.slice(from, from + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
}

function contrast(palette: Palette, front: string, back: string): number {
  const [a, b] = [front, back].map((name) => {
    const hex = palette[name]
    if (!hex) throw new Error(`no token --${name}`)
    return luminance(hex)
  }) as [number, number]
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}

const words: [front: string, backs: string[]][] = [
  ['ink', ['bg', 'surface', 'sunken', 'accent-soft', 'warn-soft', 'danger-soft', 'info-soft']],
  ['ink-2', ['bg', 'surface', 'sunken', 'accent-soft', 'warn-soft', 'danger-soft', 'info-soft']],
  ['ink-3', ['bg', 'surface', 'sunken']],
  ['accent', ['bg', 'surface', 'sunken', 'accent-soft']],
  ['accent-strong', ['bg', 'surface', 'accent-soft']],
  ['warn', ['bg', 'surface', 'warn-soft']],
  ['danger', ['bg', 'surface', 'danger-soft']],
  ['info', ['bg', 'surface', 'info-soft']],
  ['pay', ['bg', 'surface']],
  ['on-accent', ['accent', 'accent-strong']],
  ['on-danger', ['danger', 'danger-strong']],
]
const edges: [front: string, backs: string[]][] = [
  ['line-strong', ['bg', 'surface']],
  ['focus', ['bg', 'surface', 'sunken', 'accent-soft']],
  ['accent', ['line']],
  ['warn-mark', ['surface']],
]

const light = paletteIn(css.slice(0, darkStart))
const themes: [string, Palette][] = [
  ['light', light],
  ['dark', { ...light, ...paletteIn(css.slice(darkStart)) }],
]

describe.each(themes)('contrast in %s', (_, palette) => {
  it.each(words.flatMap(([front, backs]) => backs.map((back) => [front, back] as const)))(
    'words: %s on %s',
    (front, back) => expect(contrast(palette, front, back)).toBeGreaterThanOrEqual(4.5),
  )

  it.each(edges.flatMap(([front, backs]) => backs.map((back) => [front, back] as const)))(
    'edges: %s on %s',
    (front, back) => expect(contrast(palette, front, back)).toBeGreaterThanOrEqual(3),
  )

})

it('has a dark colour for every light one', () => {
  const dark = Object.keys(paletteIn(css.slice(darkStart)))
  expect(dark.length).toBeGreaterThan(20)
  expect(Object.keys(light).filter((name) => !dark.includes(name))).toEqual([])
})
