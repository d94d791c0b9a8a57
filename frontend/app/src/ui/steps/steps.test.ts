import { mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import LySteps from './LySteps.vue'

it('says which step is done and which is the present one', () => {
  const steps = mount(LySteps, { props: { steps: ['甲', '乙', '丙'], current: 1 } })
  expect(steps.get('[aria-current=step]').text()).toBe('乙')
  expect(steps.findAll('li').map((li) => li.text())).toEqual(['甲（已完成）', '乙', '丙'])
})
