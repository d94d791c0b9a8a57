import { mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import LyCheckbox from './LyCheckbox.vue'
import LyCheckboxGroup from './LyCheckboxGroup.vue'

it('is on or off', async () => {
  const box = mount(LyCheckbox, { props: { label: '同意' } })
  await box.get('input').setValue(true)
  expect(box.emitted('update:modelValue')).toEqual([[true]])
})

it('keeps the order of the options', async () => {
  const options = ['a', 'b', 'c'].map((value) => ({ value, label: value }))
  const group = mount(LyCheckboxGroup, { props: { options, modelValue: ['c'] } })
  await group.findAll('input')[0]!.setValue(true)
  expect(group.emitted('update:modelValue')).toEqual([[['a', 'c']]])
})
