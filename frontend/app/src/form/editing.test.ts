import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { effectScope } from 'vue'
import { state } from '@/session/state'
import { useEditing, type Editing } from './editing'
import { rebase } from './rebase'

interface Post {
  title: string
  pay: number
  tags: string[]
}

beforeEach(() => {
  vi.useFakeTimers()
  state.user = { id: 'u1', name: '王', roles: ['employer'], memberships: [] }
})
afterEach(() => {
  vi.useRealTimers()
  state.user = undefined
})

const server: Post = { title: '会计', pay: 5000, tags: [] }

function open(from = server, version = 1) {
  const scope = effectScope()
  const editing = scope.run(() => useEditing('post.p1', from, version)) as Editing<Post>
  const close = () => {
    vi.advanceTimersByTime(400)
    scope.stop()
  }
  return { ...editing, close }
}

it('takes the newer value where nothing was typed, and names what both changed', () => {
  const typed = { title: '总账会计', pay: 5000, tags: ['双休'] }
  const latest = { title: '成本会计', pay: 6000, tags: [] }
  expect(rebase(typed, server, latest)).toEqual({ values: { title: '总账会计', pay: 6000, tags: ['双休'] }, conflicts: ['title'] })
})

it('is not a conflict when both wrote the same', () => {
  const both = { ...server, pay: 6000 }
  expect(rebase(both, server, both).conflicts).toEqual([])
})

it('keeps what was typed when somebody else saved first', () => {
  const editing = open()
  editing.values.title = '总账会计'
  editing.saved({ ...server, pay: 6000 }, 2)
  expect(editing.values).toEqual({ title: '总账会计', pay: 6000, tags: [] })
  expect([editing.version.value, editing.dirty.value, editing.conflicts.value]).toEqual([2, true, []])
  editing.saved({ ...server, title: '总账会计', pay: 6000 }, 3)
  expect([editing.version.value, editing.dirty.value]).toEqual([3, false])
  editing.close()
})

it('brings a draft back onto a version that has moved on', () => {
  const first = open()
  first.values.tags.push('双休')
  first.values.title = '总账会计'
  first.close()
  const second = open({ ...server, title: '成本会计', pay: 6000 }, 4)
  expect(second.values).toEqual({ title: '总账会计', pay: 6000, tags: ['双休'] })
  expect([second.version.value, second.conflicts.value]).toEqual([4, ['title']])
  second.draft.reset()
  expect(second.values.title).toBe('成本会计')
  second.close()
  expect(open({ ...server, title: '成本会计' }, 5).values.tags).toEqual([])
})
