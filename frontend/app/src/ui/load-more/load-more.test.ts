import { mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import LyLoadMore from './LyLoadMore.vue'

it('asks for more while there is more', async () => {
  const end = mount(LyLoadMore, { props: { shown: 20, total: 1280, hasMore: true } })
  expect(end.text()).toContain('已显示 20 / 1,280 条')
  await end.get('button').trigger('click')
  expect(end.emitted('more')).toHaveLength(1)
  await end.setProps({ busy: true })
  await end.get('button').trigger('click')
  expect(end.emitted('more')).toHaveLength(1)
  await end.setProps({ hasMore: false, busy: false })
  expect(end.find('button').exists()).toBe(false)
})
