import { expect, it } from 'vitest'
import { proposed, settled, shelfOf, shelves } from './lists'

it('proposes to give up what the server suggests, and nothing else', () => {
  expect(proposed([{ id: 'a', suggested: true }, { id: 'b' }, { id: 'c', suggested: true }])).toEqual(['a', 'c'])
})

it('reads a shelf from the address and falls back to all', () => {
  expect([shelfOf('mine'), shelfOf('nonsense'), shelfOf(['open'])]).toEqual(['mine', 'all', 'all'])
})

it('puts every state on exactly one of the shelves open and over', () => {
  const both = [...shelves.open, ...shelves.over]
  expect(new Set(both).size).toBe(both.length)
  expect(both).toHaveLength(10)
  expect(both.filter(settled)).toEqual(['accepted', 'hired', 'agreed'])
})
