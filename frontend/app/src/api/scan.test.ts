import { effectScope, ref } from 'vue'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Problem } from './problem'
import { useScans, type Scan } from './scan'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

it('asks again while a scan is pending, less and less often, and never after the answer', async () => {
  const answers: Scan[] = ['pending', 'pending', 'clean']
  const ask = vi.fn(() => Promise.resolve(answers.shift()!))
  const scope = effectScope()
  const scans = scope.run(() => useScans(() => ['f'], ask))!
  await vi.advanceTimersByTimeAsync(0)
  expect([ask.mock.calls.length, scans.f]).toEqual([1, 'pending'])
  await vi.advanceTimersByTimeAsync(2_000)
  expect([ask.mock.calls.length, scans.f]).toEqual([2, 'pending'])
  await vi.advanceTimersByTimeAsync(2_900)
  expect(ask.mock.calls.length).toBe(2)
  await vi.advanceTimersByTimeAsync(600_000)
  expect([ask.mock.calls.length, scans.f]).toEqual([3, 'clean'])
  scope.stop()
})

it('tries again without an answer, gives up on a refusal, and asks for files that come later', async () => {
  const ids = ref(['lost', 'gone'])
  const tries: string[] = []
  const ask = (id: string): Promise<Scan> => {
    tries.push(id)
    if (id === 'gone') return Promise.reject(Problem.from(new Response(null, { status: 404 }), { code: 'not_found' }))
    return tries.filter((one) => one === id).length === 1 ? Promise.reject(Problem.network()) : Promise.resolve('infected')
  }
  const scope = effectScope()
  const scans = scope.run(() => useScans(() => ids.value, ask))!
  await vi.advanceTimersByTimeAsync(60_000)
  ids.value = ['lost', 'gone', 'new']
  await vi.advanceTimersByTimeAsync(60_000)
  expect(tries).toEqual(['lost', 'gone', 'lost', 'new', 'new'])
  expect(scans).toEqual({ lost: 'infected', new: 'infected' })
  scope.stop()
})

it('stops asking when its page is left', async () => {
  const ask = vi.fn((): Promise<Scan> => Promise.resolve('pending'))
  const scope = effectScope()
  scope.run(() => useScans(() => ['f'], ask))
  await vi.advanceTimersByTimeAsync(0)
  scope.stop()
  await vi.advanceTimersByTimeAsync(600_000)
  expect(ask).toHaveBeenCalledTimes(1)
})
