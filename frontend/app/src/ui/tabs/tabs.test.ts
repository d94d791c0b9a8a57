import { mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import LyTabs from './LyTabs.vue'

it('shows the panel of the chosen tab and reports another choice', async () => {
  const tabs = mount(LyTabs, {
    props: { modelValue: 'a', label: '申请', tabs: [{ value: 'a', label: '待处理', count: 2 }, { value: 'b', label: '面试' }] },
    slots: { a: '甲', b: '乙' },
    attachTo: document.body,
  })
  expect(tabs.get('[role=tabpanel][data-state=active]').text()).toBe('甲')
  const second = tabs.findAll('[role=tab]')[1]!
  await second.trigger('mousedown', { button: 0 })
  expect(tabs.emitted('update:modelValue')).toEqual([['b']])
})
