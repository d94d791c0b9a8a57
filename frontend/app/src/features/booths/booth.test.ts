import { expect, it } from 'vitest'
import { isOpen, keptPosts, outlook, type Booth } from './booth'

const booth = (fair_status: Booth['fair_status'], status: Booth['status']) => ({ fair_status, status })

it('lets the end of a fair outrank a booth that waits or was given', () => {
  expect(outlook(booth('open', 'requested'))).toBe('requested')
  expect(outlook(booth('open', 'admitted'))).toBe('admitted')
  expect(outlook(booth('held', 'admitted'))).toBe('held')
  expect(outlook(booth('held', 'requested'))).toBe('unanswered')
  expect(outlook(booth('cancelled', 'admitted'))).toBe('cancelled')
})

it('keeps saying that a request was declined or withdrawn', () => {
  expect(outlook(booth('held', 'declined'))).toBe('declined')
  expect(outlook(booth('cancelled', 'withdrawn'))).toBe('withdrawn')
})

it('can be changed only before the fair and while it stands', () => {
  expect(isOpen(booth('open', 'admitted'))).toBe(true)
  expect(isOpen(booth('open', 'declined'))).toBe(false)
  expect(isOpen(booth('held', 'admitted'))).toBe(false)
})

it('drops posts that are no longer offered, in the order of the list', () => {
  expect(keptPosts(['c', 'gone', 'a'], [{ id: 'a' }, { id: 'b' }, { id: 'c' }])).toEqual(['a', 'c'])
})
