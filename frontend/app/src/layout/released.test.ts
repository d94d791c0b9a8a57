import { mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import { nameIn } from './released'
import ReleasedNote from './ReleasedNote.vue'

it('names nobody who was let go of', () => {
  const t = (key: string) => key
  expect(nameIn({}, '张**', t)).toBe('张**')
  expect(nameIn({ released_at: '2033-01-01T02:00:00Z' }, '', t)).toBe('core.released.name')
})

it('says since when personal data are gone', () => {
  expect(mount(ReleasedNote, { props: { at: '2026-02-28T18:00:00Z' } }).text()).toBe('保存期限已满，个人信息已于 2026年3月1日 删除，只保留统计所需内容，不能再办理。')
})
