import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import LyIcon from './LyIcon.vue'
import { iconNames } from './names'

it('knows exactly the symbols of the sprite', () => {
  const sprite = readFileSync(join(import.meta.dirname, '../../../../styles/icons.svg'), 'utf8')
  expect([...sprite.matchAll(/symbol id="(\w+)"/g)].map((m) => m[1])).toEqual([...iconNames])
})

it('is hidden from screen readers', () => {
  const svg = mount(LyIcon, { props: { name: 'home' } })
  expect(svg.attributes('aria-hidden')).toBe('true')
  expect(svg.get('use').attributes('href')).toMatch(/#home$/)
})
