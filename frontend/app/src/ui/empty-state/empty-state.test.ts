import { mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import LyEmptyState from './LyEmptyState.vue'

it('says what is empty and what to do', () => {
  const state = mount(LyEmptyState, { props: { title: '没有岗位', help: '换个词试试' }, slots: { default: '<a href="/search">搜索</a>' } })
  expect(state.get('h2').text()).toBe('没有岗位')
  expect(state.text()).toContain('换个词试试')
  expect(state.find('a').exists()).toBe(true)
})
