import { mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import LyProgress from './LyProgress.vue'

it('has no value while the share is unknown', async () => {
  const bar = mount(LyProgress, { props: { label: '正在导入' } })
  expect(bar.get('progress').attributes('value')).toBeUndefined()
  await bar.setProps({ share: 0.4 })
  expect(bar.get('progress').attributes('value')).toBe('0.4')
})
