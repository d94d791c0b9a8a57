import { mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import LyChip from './LyChip.vue'
import LyTag from './LyTag.vue'

it('says whether it is pressed', async () => {
  const chip = mount(LyChip, { props: { label: '永川区', count: 0 } })
  expect(chip.attributes('aria-pressed')).toBe('false')
  expect(chip.text()).toContain('0')
  await chip.trigger('click')
  expect(chip.emitted('update:on')).toEqual([[true]])
})

it('is no control when it is a tag', () => {
  const tag = mount(LyTag, { props: { tone: 'kind' }, slots: { default: '全职' } })
  expect([tag.element.tagName, tag.classes()]).toEqual(['SPAN', ['ly-tag', 'ly-tag--kind']])
})
