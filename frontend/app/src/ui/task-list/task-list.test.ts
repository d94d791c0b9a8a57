import { mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import LyTaskList from './LyTaskList.vue'

it('links what can be done and explains what cannot', () => {
  const list = mount(LyTaskList, { props: { tasks: [{ label: '资质', to: '/org', status: '已通过', tone: 'good' }, { label: '录用', hint: '有人接受后可以登记' }] } })
  expect(list.findAll('a').map((a) => a.text())).toEqual(['资质'])
  expect(list.get('.ly-status--good').text()).toBe('已通过')
  expect(list.text()).toContain('有人接受后可以登记')
})
