import { expect, it } from 'vitest'
import { isMuch, mostStaff, refusedHeadcount } from './headcount'

it('reads size classes', () => {
  expect(['1-19', '100-499', '10000+', undefined].map(mostStaff)).toEqual([19, 499, undefined, undefined])
})

it('finds headcounts that deserve a second look', () => {
  expect(isMuch(6, '1-19')).toBe(true)
  expect(isMuch(5, '1-19')).toBe(false)
  expect(isMuch(3000, '10000+')).toBe(false)
})

it('refuses what the server would refuse', () => {
  expect(refusedHeadcount(null, 20)).toBe('missing')
  expect(refusedHeadcount(0, 20)).toBe('range')
  expect(refusedHeadcount(21, 20)).toBe('range')
  expect(refusedHeadcount(1.5, 20)).toBe('range')
  expect(refusedHeadcount(12, 20, 12)).toBe('same')
  expect(refusedHeadcount(12, 20)).toBeUndefined()
})
