import { mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import LyTextArea from './LyTextArea.vue'

it('counts characters as people do and says when there are too many', async () => {
  const area = mount(LyTextArea, { props: { max: 5, modelValue: '𠮷野家' } })
  expect(area.find('.ly-count').text()).toBe('还可输入 2 字')
  await area.setProps({ modelValue: '会计与审计助理' })
  expect(area.find('.ly-count').text()).toBe('超出 2 字')
  expect(area.find('textarea').attributes('maxlength')).toBeUndefined()
})
