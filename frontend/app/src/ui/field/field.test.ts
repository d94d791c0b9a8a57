import { mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import { h } from 'vue'
import LyTextInput from '@/ui/text-input/LyTextInput.vue'
import LyField from './LyField.vue'

it('ties label, help and error to the control', () => {
  const field = mount(LyField, {
    props: { label: '联系电话', name: 'contact.phone', help: '11 位', error: '请填写' },
    slots: { default: () => h(LyTextInput) },
  })
  const input = field.get('input')
  expect(input.attributes('id')).toBe('field-contact-phone')
  expect(field.get('label').attributes('for')).toBe('field-contact-phone')
  expect(input.attributes('aria-describedby')).toBe('field-contact-phone-help field-contact-phone-error')
  expect(input.attributes('aria-invalid')).toBe('true')
  expect(field.get('#field-contact-phone-error').text()).toBe('请填写')
})

it('reads a reviewer’s remark with the control', () => {
  const field = mount(LyField, { props: { label: '岗位名称', name: 'title', remark: '请写清楚' }, slots: { default: () => h(LyTextInput) } })
  expect(field.get('#field-title-remark').text()).toBe('请写清楚')
  expect(field.get('input').attributes('aria-describedby')).toBe('field-title-remark')
  expect(field.get('input').attributes('aria-invalid')).toBeUndefined()
})

it('is a fieldset for several controls', () => {
  const field = mount(LyField, { props: { label: '福利', group: true } })
  expect(field.element.tagName).toBe('FIELDSET')
  expect(field.get('legend').text()).toBe('福利')
})

it('marks what may be left empty', () => {
  expect(mount(LyField, { props: { label: '部门', optional: true } }).text()).toContain('选填')
})
