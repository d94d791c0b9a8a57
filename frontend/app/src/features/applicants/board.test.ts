import { expect, it } from 'vitest'
import type { Application } from '@/status/next'
import { byColumn, columns, instantOf, mainStep, overStatuses } from './board'

const application = (id: string, status: Application['status'], applied_at: string, actions: string[] = []) => ({ id, status, applied_at, actions }) as Application

it('puts everyone in the column of their state, longest waiting first', () => {
  const board = byColumn([application('b', 'submitted', '2026-11-22T00:00:00Z'), application('a', 'submitted', '2026-11-20T00:00:00Z'), application('c', 'offered', '2026-11-19T00:00:00Z'), application('x', 'rejected', '2026-11-19T00:00:00Z')])
  expect(board.map(({ status, cards }) => [status, cards.map((card) => card.id)])).toEqual([['submitted', ['a', 'b']], ['shortlisted', []], ['interviewing', []], ['offered', ['c']], ['accepted', []]])
})

it('shows every state on the board or among what is over', () => {
  expect(new Set([...columns, ...overStatuses]).size).toBe(10)
})

it('offers the step that moves the work on, if it may be taken', () => {
  expect(mainStep(application('a', 'submitted', '', ['shortlist', 'interview']))).toBe('shortlist')
  expect(mainStep(application('a', 'accepted', '', ['agree', 'reject']))).toBe('agree')
  expect(mainStep(application('a', 'accepted', '', []))).toBeUndefined()
  expect(mainStep(application('a', 'hired', '', []))).toBeUndefined()
})

it('reads times as those of Yongchuan', () => {
  expect(instantOf('2026-11-25', '09:30')).toBe('2026-11-25T01:30:00.000Z')
})
