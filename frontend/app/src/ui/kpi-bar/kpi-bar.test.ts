import { mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import LyKpiBar from './LyKpiBar.vue'
import { paceOf } from './pace'

it.each([
  [40_000, 25_200, 'met', 0],
  [26_000, 25_200, 'ahead', 0],
  [25_200, 25_200, 'onTime', 0],
  [23_418, 25_200, 'late', 1782],
  [null, 25_200, 'none', 0],
] as const)('%s against %s is %s', (value, expected, kind, gap) => expect(paceOf(value, 40_000, expected)).toEqual({ kind, gap }))

it('never shows zero for what nobody counts yet', () => {
  const bar = mount(LyKpiBar, { props: { name: 'W3', value: null, target: 1000, unit: '人' } })
  expect(bar.text()).toContain('暂无数据来源')
  expect(bar.find('svg').exists()).toBe(false)
})

it('says in words what the bar shows', () => {
  const bar = mount(LyKpiBar, { props: { name: 'K1', value: 23_418, target: 40_000, unit: '人', expected: 25_200 } })
  expect(bar.text()).toContain('落后进度 1,782 人')
  expect(bar.get('svg').attributes('aria-label')).toBe('完成 58.5%，按进度应为 25,200')
  expect(bar.get('.ly-bar__fill').attributes('width')).toBe('58.55%')
  expect(bar.get('.ly-bar__mark').attributes('x')).toBe('63%')
})
