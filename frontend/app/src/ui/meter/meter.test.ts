import { mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import LyMeter from './LyMeter.vue'
import { percentOf } from './percent'

it.each([
  [0.58545, '58.55%'],
  [1.4, '100%'],
  [-0.2, '0%'],
])('%s is drawn as %s', (share, width) => expect(percentOf(share)).toBe(width))

it('reads label and share as one', () => {
  const meter = mount(LyMeter, { props: { label: '回复率', share: 0.92 } })
  expect(meter.get('[role=img]').attributes('aria-label')).toBe('回复率 92%')
})
