import { expect, it } from 'vitest'
import { freeYears, missing, toFields, toForm, toPatch, type FilingForm } from './filing'

const form: FilingForm = { year: '2026', requested_headcount: 20, post_summary: '质量检验', mentor_plan: '一带二', insurance_plan: '' }

it('sends what was typed and leaves out what is empty', () => {
  expect(toFields(form)).toEqual({ year: 2026, requested_headcount: 20, post_summary: '质量检验', mentor_plan: '一带二' })
})

it('patches only what was changed', () => {
  expect(toPatch(form, form)).toEqual({})
  expect(toPatch({ ...form, requested_headcount: 12, mentor_plan: ' ', insurance_plan: '团体意外险' }, form)).toEqual({ requested_headcount: 12, mentor_plan: null, insurance_plan: '团体意外险' })
})

it('asks a draft for its headcount only', () => {
  const empty = toForm(undefined, 2026)
  expect(missing(empty, true)).toEqual(['requested_headcount'])
  expect(missing(empty, false)).toEqual(['requested_headcount', 'post_summary', 'mentor_plan', 'insurance_plan'])
  expect(missing(form, false)).toEqual(['insurance_plan'])
})

it('offers this year and the next, each once', () => {
  expect(freeYears([], '2026-11-23')).toEqual([2026, 2027])
  expect(freeYears([{ year: 2026 }, { year: 2025 }], '2026-11-23')).toEqual([2027])
})
