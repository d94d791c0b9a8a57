import { mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import LySkeleton from './LySkeleton.vue'

it('says that it is loading, once, however many rows it draws', () => {
  const skeleton = mount(LySkeleton, { props: { rows: 5, shape: 'cards' } })
  expect(skeleton.attributes('role')).toBe('status')
  expect(skeleton.text()).toBe('正在载入')
  expect(skeleton.findAll('.ly-card')).toHaveLength(5)
})
