import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import en from '@/i18n/en/records'
import zh from '@/i18n/zh-CN/records'
import { actionWords, asked, filterOf, kindWords } from './records'

const texts: Record<string, string> = { 'records.verb.update': '修改{what}', 'records.kind.posts': '岗位', 'records.event.sign_in_failed': '登录失败' }
const words = { te: (key: string) => key in texts, t: (key: string, named?: Record<string, unknown>) => (texts[key] ?? key).replace('{what}', String(named?.what)) }

it('says an action in words, and keeps the identifier of one that it does not know', () => {
  expect(actionWords('posts.update', words)).toBe('修改岗位')
  expect(actionWords('sign_in.failed', words)).toBe('登录失败')
  expect(actionWords('posts.melted', words)).toBe('posts.melted')
  expect(actionWords('things.update', words)).toBe('things.update')
  expect(kindWords('posts', words)).toBe('岗位')
  expect(kindWords('things', words)).toBe('things')
})

it('reads a filter from an address and drops what is none', () => {
  expect(filterOf({ action: ' posts.update ', from: '2026-11-23', until: 'yesterday', other: 'x', actor: ['a', 'b'], address: '' })).toEqual({ action: 'posts.update', from: '2026-11-23' })
})

it('asks for whole days of Shanghai', () => {
  expect(asked({ action: 'a.b', from: '2026-11-23', until: '2026-11-23' })).toEqual({ action: 'a.b', from: '2026-11-22T16:00:00.000Z', until: '2026-11-23T16:00:00.000Z' })
})

it('has words for every reading that the documentation names', () => {
  const table = readFileSync('../docs/audit.md', 'utf8').split('\n').filter((line) => line.startsWith('| `'))
  const actions = table.flatMap((line) => [...(line.split('|')[1] ?? '').matchAll(/`([a-z_]+\.[a-z_]+)`/g)].map((found) => found[1]!))
  expect(actions.length).toBeGreaterThan(15)
  for (const texts of [zh, en]) {
    const at = (key: string) => key.split('.').slice(1).reduce<unknown>((tree, part) => (tree as Record<string, unknown> | undefined)?.[part], texts)
    const known = { te: (key: string) => typeof at(key) === 'string', t: (key: string) => String(at(key)) }
    expect(actions.filter((action) => actionWords(action, known) === action)).toEqual([])
  }
})
