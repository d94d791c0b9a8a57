import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import enCore from '@/i18n/en/core'
import en from '@/i18n/en/records'
import zhCore from '@/i18n/zh-CN/core'
import zh from '@/i18n/zh-CN/records'
import { actionWords, asked, detailWords, filterOf, kindWords } from './records'

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

it('says the details of an event in words', () => {
  for (const [texts, core, expected] of [
    [zh, zhCore, [['查看的内容', '姓名、学号'], ['条数', '1,234'], ['事由类别', '核对证明材料'], ['状态', '待注销'], ['登录方式', '密码和验证码'], ['从', '审核员'], ['改为', '审核员、经办'], ['查询的动作', '登录失败'], ['在此条之前', '第 1200 条'], ['unheard_of', 'x,y']]],
    [en, enCore, [['Data read', 'name, student number'], ['How many', '1,234'], ['Kind of reason', 'Matching papers'], ['Status', 'to be deleted'], ['Signed in with', 'password and code'], ['From', 'reviewer'], ['To', 'reviewer, officer'], ['Action searched for', 'Sign-in failed'], ['Before entry', 'Entry 1200'], ['unheard_of', 'x,y']]],
  ] as const) {
    const at = (key: string) => key.split('.').reduce<unknown>((tree, part) => (tree as Record<string, unknown> | undefined)?.[part], { records: texts, core })
    const known = { te: (key: string) => typeof at(key) === 'string', t: (key: string, named?: Record<string, unknown>) => String(at(key)).replace('{id}', String(named?.id)) }
    const data = { fields: 'name,student_no', count: '1234', reason_code: 'match_papers', status: 'deleting', method: 'password+code', from: 'reviewer', to: 'reviewer,officer', action: 'sign_in.failed', before: '1200', unheard_of: 'x,y', role: '' }
    expect(detailWords(data, known).map((one) => [one.label, one.value])).toEqual(expected)
  }
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
