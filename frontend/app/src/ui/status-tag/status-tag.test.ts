import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import LyStatusTag from './LyStatusTag.vue'

it('gives each tone a shape of its own', () => {
  const css = readFileSync(join(import.meta.dirname, '../../../../styles/components/tag.css'), 'utf8')
  for (const tone of ['wait', 'good', 'warn', 'bad', 'closed'] as const) {
    expect(mount(LyStatusTag, { props: { tone } }).classes()).toContain(`ly-status--${tone}`)
    expect(css).toContain(`.ly-status--${tone}::before`)
  }
})
