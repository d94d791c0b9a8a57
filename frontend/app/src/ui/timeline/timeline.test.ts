import { mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import LyTimeline from './LyTimeline.vue'

it('marks where things stand and keeps the exact time at hand', () => {
  const line = mount(LyTimeline, {
    props: { events: [{ title: '已投递', at: '2026-01-02T01:30:00Z' }, { title: '面试', state: 'now' }, { title: '录用', state: 'later' }] },
  })
  expect(line.get('[aria-current=step]').text()).toBe('面试')
  const time = line.get('time')
  expect(time.attributes()).toMatchObject({ datetime: '2026-01-02T01:30:00Z', title: '2026年1月2日 09:30' })
  expect(line.findAll('time')).toHaveLength(1)
})
