import { expect, it } from 'vitest'
import type { Application } from '@/status/next'
import { interviewsOf } from './interviews'

const meeting = (at: string) => ({ id: at, at, mode: 'video' as const, place: '链接' })
const application = (...at: string[]) => ({ interviews: at.map(meeting) }) as Application

it('puts what comes next first and the past last, latest first', () => {
  const now = Date.parse('2026-11-23T00:00:00Z')
  const { coming, past } = interviewsOf([application('2026-11-30T02:00:00Z', '2026-11-01T02:00:00Z'), application('2026-11-24T02:00:00Z', '2026-11-10T02:00:00Z'), {} as Application], now)
  expect(coming.map((one) => one.interview.at.slice(5, 10))).toEqual(['11-24', '11-30'])
  expect(past.map((one) => one.interview.at.slice(5, 10))).toEqual(['11-10', '11-01'])
})
