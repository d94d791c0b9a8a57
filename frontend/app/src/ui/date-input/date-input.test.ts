import { mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import LyDateInput from './LyDateInput.vue'

it('gives a calendar date and keeps to its bounds', async () => {
  const input = mount(LyDateInput, { props: { min: '2026-11-22', max: '2027-02-20' } })
  await input.setValue('2026-12-20')
  expect(input.emitted('update:modelValue')).toEqual([['2026-12-20']])
  expect(input.attributes()).toMatchObject({ min: '2026-11-22', max: '2027-02-20', type: 'date' })
})
