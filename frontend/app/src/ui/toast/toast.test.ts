import { mount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { nextTick } from 'vue'
import { toast } from '@/notice/toast'
import LyToasts from './LyToasts.vue'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

it('goes by itself, but not while somebody is on it, and never when it is a failure', async () => {
  const host = mount(LyToasts)
  toast('已保存')
  toast('没有保存', { tone: 'bad' })
  await nextTick()
  await host.get('.ly-toast').trigger('mouseenter')
  await vi.advanceTimersByTimeAsync(60_000)
  expect(host.findAll('.ly-toast')).toHaveLength(2)
  await host.get('.ly-toast').trigger('mouseleave')
  await vi.advanceTimersByTimeAsync(6_000)
  expect(host.findAll('.ly-toast').map((one) => one.get('p').text())).toEqual(['没有保存'])
  await host.get('[aria-label="关闭提示"]').trigger('click')
  expect(host.find('.ly-toast').exists()).toBe(false)
})

it('undoes once', async () => {
  const host = mount(LyToasts)
  const run = vi.fn()
  toast('已退回', { action: { label: '撤销', run } })
  await nextTick()
  await host.get('.ly-btn--second').trigger('click')
  expect(run).toHaveBeenCalledTimes(1)
  expect(host.find('.ly-toast').exists()).toBe(false)
})
