import { mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import LyLink from './LyLink.vue'

it('goes to pages of the app through the router', () => {
  expect(mount(LyLink, { props: { to: '/posts' } }).attributes('href')).toBe('/posts')
})

it('gives other sites no handle on this window', () => {
  const link = mount(LyLink, { props: { href: 'https://example.org/', external: true } })
  expect(link.attributes()).toMatchObject({ target: '_blank', rel: 'noopener noreferrer' })
  expect(mount(LyLink, { props: { href: '/search' } }).attributes('target')).toBeUndefined()
})
