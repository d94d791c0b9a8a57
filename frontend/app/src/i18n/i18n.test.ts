import { describe, expect, it } from 'vitest'
import zhCore from './zh-CN/core'

type Tree = { [key: string]: string | Tree }
const zh = import.meta.glob<Tree>('./zh-CN/*.ts', { eager: true, import: 'default' })
const en = import.meta.glob<Tree>('./en/*.ts', { eager: true, import: 'default' })
const sources = import.meta.glob<string>('../**/*.{ts,vue}', { eager: true, query: '?raw', import: 'default' })

function leaves(tree: Tree, prefix = ''): Map<string, string> {
  const found = new Map<string, string>()
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === 'string') found.set(prefix + key, value)
    else for (const [k, v] of leaves(value, `${prefix}${key}.`)) found.set(k, v)
  }
  return found
}

const feature = (path: string) => /([\w-]+)\.ts$/.exec(path)![1]!
const allOf = (files: Record<string, Tree>) =>
  new Map(Object.entries(files).flatMap(([path, tree]) => [...leaves(tree, `${feature(path)}.`)]))
const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((m) => m[1]).sort()

describe('messages', () => {
  const chinese = allOf(zh)
  const english = allOf(en)

  it('have the same keys in both languages', () => {
    expect(chinese.size).toBeGreaterThan(Object.keys(zhCore).length)
    expect([...english.keys()].sort()).toEqual([...chinese.keys()].sort())
  })

  it('have the same placeholders in both languages', () => {
    for (const [key, text] of chinese) expect([key, placeholders(english.get(key)!)]).toEqual([key, placeholders(text)])
  })

  it('hold no @, which begins the name of another message', () => {
    expect([...chinese, ...english].filter(([, text]) => text.includes('@'))).toEqual([])
  })

  it('exist for every key that the code names', () => {
    const missing: string[] = []
    for (const [path, source] of Object.entries(sources)) {
      if (path.endsWith('.test.ts')) continue
      for (const [, key] of source.matchAll(/\bt\(\s*'([\w-]+\.[\w.-]+)'/g)) {
        if (!chinese.has(key!)) missing.push(`${path}: ${key!}`)
      }
    }
    expect(missing).toEqual([])
  })
})
