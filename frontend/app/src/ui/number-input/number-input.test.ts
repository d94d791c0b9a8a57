import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { h } from 'vue'
import LyField from '@/ui/field/LyField.vue'
import LyNumberInput from './LyNumberInput.vue'
import { parseNumber } from './number'

describe('parseNumber', () => {
  it.each([
    ['6000', 6000],
    ['6,000', 6000],
    ['６０００', 6000],
    ['1.2万', 12_000],
    ['2万', 20_000],
    ['', null],
    ['  ', null],
    ['面议', undefined],
    ['6000.5', undefined],
    ['6k', undefined],
  ])('%s', (text, value) => expect(parseNumber(text)).toBe(value))

  it('takes fractions where they make sense', () => expect(parseNumber('7.5', true)).toBe(7.5))
})

it('keeps what was typed and complains only when the person moves on', async () => {
  const field = mount(LyField, { props: { label: '工资' }, slots: { default: () => h(LyNumberInput) } })
  const input = field.get('input')
  await input.setValue('面议')
  expect(field.find('.ly-error').exists()).toBe(false)
  await input.trigger('blur')
  expect(field.get('.ly-error').text()).toBe('请输入数字')
  expect(input.element.value).toBe('面议')
  await input.setValue('5000')
  expect(field.find('.ly-error').exists()).toBe(false)
})
