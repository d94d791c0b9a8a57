import { mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import { nextTick } from 'vue'
import { Problem } from '@/api/problem'
import LyErrorSummary from './LyErrorSummary.vue'

it('says nothing when nothing is wrong', () => {
  expect(mount(LyErrorSummary).find('.ly-errors').exists()).toBe(false)
})

it('leads to the field of each message', async () => {
  const form = mount(
    { components: { LyErrorSummary }, template: '<LyErrorSummary :errors="{ pay: \'太低\' }" /><input id="field-pay">' },
    { attachTo: document.body },
  )
  expect(form.get('a').attributes('href')).toBe('#field-pay')
  await form.get('a').trigger('click')
  expect(document.activeElement?.id).toBe('field-pay')
})

it('takes the focus when a refusal arrives', async () => {
  const summary = mount(LyErrorSummary, { attachTo: document.body })
  await summary.setProps({ problem: Problem.network() })
  await nextTick()
  expect(document.activeElement).toBe(summary.element)
  expect(summary.text()).toContain('没有连上服务器')
})
