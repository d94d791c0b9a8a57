import { mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import LyPager from './LyPager.vue'
import { pageList } from './pages'

it.each([
  [1, 3, [1, 2, 3]],
  [1, 9, [1, 2, undefined, 9]],
  [4, 9, [1, 2, 3, 4, 5, undefined, 9]],
  [5, 9, [1, undefined, 4, 5, 6, undefined, 9]],
  [9, 9, [1, undefined, 8, 9]],
])('page %i of %i', (page, pages, list) => expect(pageList(page, pages)).toEqual(list))

it('is not there for a single page and marks the present one', async () => {
  const pager = mount(LyPager, { props: { page: 1, pages: 1, to: (page: number) => `/?page=${page}` } })
  expect(pager.find('nav').exists()).toBe(false)
  await pager.setProps({ page: 2, pages: 3 })
  expect(pager.get('[aria-current=page]').text()).toBe('2')
  expect(pager.get('[rel=next]').attributes('href')).toBe('/?page=3')
})
