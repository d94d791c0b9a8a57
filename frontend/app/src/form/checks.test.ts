import { expect, it, vi } from 'vitest'
import { nextTick, reactive, ref } from 'vue'
import { useChecks } from './checks'

function setUp() {
  const form = reactive({ title: '', pay: 0 })
  const server = ref<Record<string, string>>({})
  const checks = useChecks((): Record<string, string> => (form.title ? {} : { title: '请填写' }), server)
  return { form, server, checks }
}

function leave(id: string): FocusEvent {
  const input = document.createElement('input')
  input.id = id
  const event = new FocusEvent('focusout')
  Object.defineProperty(event, 'target', { value: input })
  return event
}

it('is silent until the field is left', () => {
  const { form, checks } = setUp()
  expect(checks.errorOf('title')).toBeUndefined()
  checks.left(leave('field-title'))
  expect(checks.errorOf('title')).toBe('请填写')
  form.title = '会计'
  expect(checks.errorOf('title')).toBeUndefined()
})

it('waits for the click that is under way, so that the pressed button does not move', async () => {
  const { checks } = setUp()
  window.dispatchEvent(new Event('pointerdown'))
  checks.left(leave('field-title'))
  expect(checks.errorOf('title')).toBeUndefined()
  window.dispatchEvent(new Event('pointerup'))
  expect(checks.errorOf('title')).toBeUndefined()
  await vi.waitFor(() => expect(checks.errorOf('title')).toBe('请填写'))
})

it('tells everything at submit, and leaves the summary as it was while one types', () => {
  const { form, checks } = setUp()
  expect(checks.passes()).toBe(false)
  expect(checks.summary.value).toEqual({ title: '请填写' })
  form.title = '会计'
  expect(checks.summary.value).toEqual({ title: '请填写' })
  expect(checks.passes()).toBe(true)
})

it('shows what the server said', async () => {
  const { server, checks } = setUp()
  server.value = { pay: '低于最低工资' }
  await nextTick()
  expect(checks.errorOf('pay')).toBe('低于最低工资')
  expect(checks.summary.value).toEqual({ pay: '低于最低工资' })
})
