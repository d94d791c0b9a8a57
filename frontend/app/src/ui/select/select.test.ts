import { mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import LySelect from './LySelect.vue'

const options = [{ value: 'a', label: '甲' }, { value: 'b', label: '乙', disabled: true }]

it('offers an empty choice unless told not to', () => {
  expect(mount(LySelect, { props: { options } }).findAll('option').map((o) => o.text())).toEqual(['请选择', '甲', '乙'])
  expect(mount(LySelect, { props: { options, noEmpty: true } }).findAll('option')).toHaveLength(2)
})

it('gives the chosen value', async () => {
  const select = mount(LySelect, { props: { options } })
  await select.setValue('a')
  expect(select.emitted('update:modelValue')).toEqual([['a']])
})
