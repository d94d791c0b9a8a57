import { mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import { Problem } from '@/api/problem'
import LyErrorState from './LyErrorState.vue'

const show = (status: number) =>
  mount(LyErrorState, { props: { error: new Problem({ status, code: 'x', title: '标题', detail: '说明', requestId: 'r-1' }) } })

it('offers to try again only where that can help', () => {
  expect(show(500).find('button').exists()).toBe(true)
  expect(show(412).find('button').exists()).toBe(true)
  expect(show(403).find('button').exists()).toBe(false)
})

it('repeats the server only where the server decided', () => {
  expect(show(422).text()).toContain('说明')
  expect(show(500).text()).not.toContain('说明')
  expect(show(500).text()).toContain('编号：r-1')
})

it('understands errors that are no answers', () => {
  expect(mount(LyErrorState, { props: { error: new TypeError('Failed to fetch') } }).text()).toContain('没有连上服务器')
})
