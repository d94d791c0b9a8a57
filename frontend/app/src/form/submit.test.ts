import { expect, it } from 'vitest'
import { Problem } from '@/api/problem'
import { useSubmit } from './submit'

const refused = (status: number) => new Problem({ status, code: 'x', title: 'x', errors: [{ location: 'body.title', code: 'x', message: '空' }] })

it('runs once at a time', async () => {
  let finish = () => {}
  let runs = 0
  const { submit, busy } = useSubmit(() => new Promise<void>((resolve) => ((finish = resolve), runs++)))
  const first = submit()
  expect(busy.value).toBe(true)
  await submit()
  finish()
  await first
  expect([runs, busy.value]).toEqual([1, false])
})

it('keeps its key while the outcome is unknown and takes a new one once it is decided', async () => {
  const outcomes = [Problem.network(), refused(503), refused(422), undefined, undefined]
  const keys: string[] = []
  const { submit } = useSubmit((key) => {
    keys.push(key)
    const outcome = outcomes[keys.length - 1]
    return outcome ? Promise.reject(outcome) : Promise.resolve('ok')
  })
  while (keys.length < outcomes.length) await submit()
  expect(keys[1]).toBe(keys[0])
  expect(keys[2]).toBe(keys[0])
  expect(keys[3]).not.toBe(keys[2])
  expect(keys[4]).not.toBe(keys[3])
})

it('gives the messages of the fields, and drops them at the next attempt', async () => {
  let fail = true
  const { submit, fieldErrors, problem } = useSubmit(() => (fail ? Promise.reject(refused(422)) : Promise.resolve(1)))
  expect(await submit()).toBeUndefined()
  expect(fieldErrors.value).toEqual({ title: '空' })
  fail = false
  expect(await submit()).toBe(1)
  expect([fieldErrors.value, problem.value]).toEqual([{}, undefined])
})
