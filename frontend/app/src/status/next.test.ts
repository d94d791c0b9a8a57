import { expect, it } from 'vitest'
import { addDays, nextInterview, nextOf, offerIsOver, shanghaiDay, type Application } from './next'

const now = Date.parse('2026-11-23T16:30:00Z') // 00:30 on the 24th in Shanghai

function application(more: Partial<Application>): Application {
  return {
    id: 'a', status: 'submitted', channel: 'in_site', version: 1, actions: [], access: { state: 'open' }, applied_at: '2026-11-20T02:00:00Z', updated_at: '2026-11-20T02:00:00Z',
    post: { id: 'p', kind: 'job', title: '会计', status: 'published', pay_unit: 'month', employer_id: 'o', employer_name: '示例' },
    applicant: { name: '王' },
    ...more,
  }
}
const interview = (at: string) => ({ id: at, at, mode: 'on_site' as const, place: '一楼' })

it('counts days by the calendar of Shanghai', () => {
  expect(shanghaiDay(now)).toBe('2026-11-24')
  expect(addDays('2026-12-30', 3)).toBe('2027-01-02')
})

it('finds the interview to come, else the last one', () => {
  const all = ['2026-11-25T02:00:00Z', '2026-11-20T02:00:00Z', '2026-11-30T02:00:00Z'].map(interview)
  expect(nextInterview(all, now)?.at).toBe('2026-11-25T02:00:00Z')
  expect(nextInterview(all, Date.parse('2026-12-24T00:00:00Z'))?.at).toBe('2026-11-30T02:00:00Z')
  expect(nextInterview([], now)).toBeUndefined()
})

it('ends an offer with its last day, not before', () => {
  const offer = { pay_yuan: 6000, start_on: '2026-12-01', answer_by: '2026-11-24' }
  expect(offerIsOver({ offer }, now)).toBe(false)
  expect(offerIsOver({ offer: { ...offer, answer_by: '2026-11-23' } }, now)).toBe(true)
  expect(nextOf(application({ status: 'offered', offer }), now)).toEqual({ key: 'offered', values: { date: '2026年11月24日' } })
})

it('says who must act', () => {
  expect(nextOf(application({}), now).key).toBe('submitted')
  expect(nextOf(application({ seen_at: '2026-11-21T02:00:00Z' }), now).key).toBe('seen')
  expect(nextOf(application({ status: 'interviewing', interviews: [interview('2026-11-20T02:00:00Z')] }), now).key).toBe('interviewed')
  expect(nextOf(application({ status: 'accepted', channel: 'trainee_slot' }), now).key).toBe('acceptedTrainee')
  expect(nextOf(application({ status: 'agreed', start_on: '2026-12-01', months: 6 }), now).values).toEqual({ date: '2026年12月1日', n: 6 })
})
