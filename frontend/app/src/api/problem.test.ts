import { expect, it } from 'vitest'
import { asProblem, Problem } from './problem'

const answered = (status: number, headers: Record<string, string> = {}) => new Response(null, { status, headers })

it('understands answers that are not problem documents', () => {
  const problem = Problem.from(answered(502, { 'X-Request-Id': 'r-9' }), '<html>')
  expect(problem).toMatchObject({ status: 502, code: 'http_502', requestId: 'r-9', errors: [], isFinal: false })
})

it('keeps when to try again', () => {
  expect(Problem.from(answered(429, { 'Retry-After': '12' }), {})).toMatchObject({ retryAfterSeconds: 12, isFinal: false })
})

it('drops field errors it cannot show', () => {
  const problem = Problem.from(answered(422), { errors: [{ location: 'body.title', code: 'x', message: '空' }, { location: 3 }, null] })
  expect(problem.fields()).toEqual({ title: '空' })
})

it('calls 409 and 412 stale', () => {
  expect([409, 412, 422].map((status) => Problem.from(answered(status), {}).isStale)).toEqual([true, true, false])
})

it('takes anything that was thrown', () => {
  const problem = Problem.network()
  expect(asProblem(problem)).toBe(problem)
  expect(asProblem(new TypeError('Failed to fetch')).isNetwork).toBe(true)
  expect(asProblem(new RangeError('bug'))).toMatchObject({ code: 'client', isNetwork: false })
})
