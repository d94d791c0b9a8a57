import { mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import LyButton from './LyButton.vue'

it('does not submit forms unless told to', () => {
  expect(mount(LyButton).attributes('type')).toBe('button')
  expect(mount(LyButton, { props: { type: 'submit' } }).attributes('type')).toBe('submit')
})

it('stays focusable but deaf while busy', async () => {
  const button = mount(LyButton, { props: { busy: true } })
  await button.trigger('click')
  expect(button.emitted('click')).toBeUndefined()
  expect(button.attributes('disabled')).toBeUndefined()
  expect(button.attributes('aria-busy')).toBe('true')
  await button.setProps({ busy: false })
  await button.trigger('click')
  expect(button.emitted('click')).toHaveLength(1)
})
