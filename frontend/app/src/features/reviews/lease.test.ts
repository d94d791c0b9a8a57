import { expect, it } from 'vitest'
import type { Review } from './desk'
import { clockText, holdOf } from './lease'

const now = Date.parse('2026-11-23T02:00:00Z')
const review = (over: Partial<Review>): Review => ({
  id: 'r', subject_kind: 'post', subject_id: 'p', org_id: 'o', round: 1, status: 'open', due_at: '2026-11-25T16:00:00Z', overdue: false, submitted_at: '2026-11-22T02:00:00Z', held_by_me: false, version: 1, actions: [],
  ...over,
})
const later = '2026-11-23T02:10:00Z'
const gone = '2026-11-23T01:59:59Z'

it('knows how a case stands for the reader', () => {
  expect(holdOf(review({ status: 'approved' }), now, true)).toBe('done')
  expect(holdOf(review({ held_by_me: true, lease_until: later }), now, false)).toBe('mine')
  expect(holdOf(review({ held_by_me: true, lease_until: gone }), now, false)).toBe('lapsed')
  expect(holdOf(review({ actions: ['claim'], lease_until: gone }), now, true)).toBe('lapsed')
  expect(holdOf(review({ actions: ['claim'] }), now, false)).toBe('free')
  expect(holdOf(review({ lease_until: later }), now, false)).toBe('others')
  expect(holdOf(review({ lease_until: gone }), now, false)).toBe('free')
  expect(holdOf(review({}), now, false)).toBe('barred')
})

it('writes the time left as a clock', () => {
  expect([clockText(758.9), clockText(59), clockText(0), clockText(-3)]).toEqual(['12:38', '0:59', '0:00', '0:00'])
})
