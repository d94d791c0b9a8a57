import { mount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { ComboboxInput } from 'reka-ui'
import LyCombobox from './LyCombobox.vue'
import { matching } from './match'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

const options = [
  { value: '1', label: '财务会计' },
  { value: '2', label: '会计学', hint: '120203' },
  { value: '3', label: '机械' },
]

it('finds by any part, beginnings first, and by code', () => {
  expect(matching(options, '会计').map((o) => o.value)).toEqual(['2', '1'])
  expect(matching(options, '１２０２').map((o) => o.value)).toEqual(['2'])
  expect(matching(options, '护理')).toEqual([])
  expect(matching(options, '')).toHaveLength(3)
})

it('shows the name of the chosen value', async () => {
  const box = mount(LyCombobox, { props: { options, modelValue: '2' }, attachTo: document.body })
  await vi.runAllTimersAsync()
  expect(box.get('input').element.value).toBe('会计学')
})

it('asks once per pause and drops an earlier question', async () => {
  const asked: { text: string; signal: AbortSignal }[] = []
  const search = (text: string, signal: AbortSignal) => {
    asked.push({ text, signal })
    return Promise.resolve([])
  }
  const input = mount(LyCombobox, { props: { search } }).getComponent(ComboboxInput)
  input.vm.$emit('update:modelValue', '会')
  input.vm.$emit('update:modelValue', '会计')
  await vi.advanceTimersByTimeAsync(250)
  input.vm.$emit('update:modelValue', '会计学')
  await vi.advanceTimersByTimeAsync(250)
  expect(asked.map((a) => a.text)).toEqual(['会计', '会计学'])
  expect(asked[0]!.signal.aborted).toBe(true)
})
