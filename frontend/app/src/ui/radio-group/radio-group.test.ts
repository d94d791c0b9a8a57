import { mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import LyRadioGroup from './LyRadioGroup.vue'

it('gives the chosen value, and two groups do not share a name', async () => {
  const options = [{ value: 'y', label: '是' }, { value: 'n', label: '否' }]
  const pair = mount({ components: { LyRadioGroup }, setup: () => ({ options }), template: '<LyRadioGroup :options="options" /><LyRadioGroup :options="options" />' })
  const [first, second] = pair.findAllComponents(LyRadioGroup)
  await first!.findAll('input')[1]!.setValue()
  expect(first!.emitted('update:modelValue')).toEqual([['n']])
  expect(first!.get('input').attributes('name')).not.toBe(second!.get('input').attributes('name'))
})
