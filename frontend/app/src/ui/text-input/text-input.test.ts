import { mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import LyTextInput from './LyTextInput.vue'

it('carries the text both ways', async () => {
  const input = mount(LyTextInput, { props: { modelValue: '会计' } })
  expect(input.element.value).toBe('会计')
  await input.setValue('出纳')
  expect(input.emitted('update:modelValue')).toEqual([['出纳']])
})
