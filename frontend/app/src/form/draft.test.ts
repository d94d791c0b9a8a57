import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { effectScope, reactive } from 'vue'
import { state } from '@/session/state'
import { clearDrafts, countDrafts, useDraft, type Draft } from './draft'

interface Form {
  title: string
  pay: number | null
  tags: string[]
  identity: string
}

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-22T04:00:00Z') })
  state.user = { id: 'u1', name: '王', roles: ['employer'], memberships: [] }
})
afterEach(() => {
  vi.useRealTimers()
  state.user = undefined
})

function open(name = 'post.new') {
  const form = reactive<Form>({ title: '', pay: null, tags: [], identity: '' })
  const scope = effectScope()
  const draft = scope.run(() => useDraft(name, form, ['identity'])) as Draft
  return { form, draft, close: () => scope.stop() }
}

it('brings back what was typed, but for what must not be stored', () => {
  const first = open()
  first.form.title = '会计'
  first.form.tags.push('双休')
  first.form.identity = '500118190001010014'
  vi.advanceTimersByTime(400)
  first.close()
  const second = open()
  expect(second.form).toEqual({ title: '会计', pay: null, tags: ['双休'], identity: '' })
  expect(second.draft.restoredAt.value).toBe('2026-11-22T04:00:00.300Z')
  expect(JSON.stringify(localStorage)).not.toContain('500118')
})

it('saves at once when the page goes away', () => {
  const { form } = open()
  form.title = '出纳'
  window.dispatchEvent(new Event('pagehide'))
  expect(open().form.title).toBe('出纳')
})

it('is gone after a submit, and stays gone when the page closes', () => {
  const first = open()
  first.form.title = '会计'
  first.draft.clear()
  first.close()
  expect(countDrafts('u1')).toBe(0)
})

it('starts afresh when discarded', () => {
  const first = open()
  first.form.title = '会计'
  first.close()
  const second = open()
  second.draft.reset()
  second.close()
  expect(second.form.title).toBe('')
  expect(open().draft.restoredAt.value).toBeUndefined()
})

it('keeps nothing when everything was taken back', () => {
  const { form, close } = open()
  form.title = '会'
  form.title = ''
  close()
  expect(countDrafts('u1')).toBe(0)
})

it('forgets after thirty days and ignores what it cannot read', () => {
  const first = open()
  first.form.title = '会计'
  first.close()
  vi.setSystemTime(new Date('2026-12-23T04:00:00Z'))
  expect(open().form.title).toBe('')
  localStorage.setItem('liuyong.draft.u1.broken', '{')
  expect(open('broken').form.title).toBe('')
})

it('belongs to one person', () => {
  const first = open()
  first.form.title = '会计'
  first.close()
  state.user = { id: 'u2', name: '李', roles: [], memberships: [] }
  expect(open().form.title).toBe('')
  clearDrafts('u2')
  expect(countDrafts('u1')).toBe(1)
  clearDrafts('u1')
  expect(countDrafts('u1')).toBe(0)
})
