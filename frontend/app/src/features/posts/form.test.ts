import { expect, it } from 'vitest'
import { emptyPost, errorsOn, inOrder, stepOf, toCopy, toFields, toForm, toPatch, type PostForm } from './form'
import type { PostFields } from './facts'

const post: PostFields = {
  kind: 'job', title: '会计', headcount: 2, majors: ['会计学'], work_area: '500118001', pay_min_yuan: 6000, pay_max_yuan: 8000, pay_unit: 'month', pay_months: 12,
  education: 'associate', employment_form: 'full_time', closes_on: '2026-12-20', contract_months: 36,
}

it('creates what it was given, without what is empty', () => {
  expect(toFields(toForm(post))).toEqual(post)
})

it('patches only what was changed, and clears with null', () => {
  const seen = toForm(post)
  const typed: PostForm = { ...seen, title: ' 总账会计 ', majors: '会计学，财务管理', work_area: '', contract_months: null }
  expect(toPatch(typed, seen)).toEqual({ title: '总账会计', majors: ['会计学', '财务管理'], work_area: null, contract_months: null })
  expect(toPatch({ ...seen, title: '会计 ' }, seen)).toEqual({})
})

it('reads what the server leaves out, and 0 as not given', () => {
  const form = toForm({ kind: 'job', title: '会计', headcount: 0, contract_months: 0 })
  expect([form.headcount, form.contract_months, form.duties]).toEqual([null, null, ''])
})

it('begins where the employer is, and copies all but the last day', () => {
  expect(emptyPost({ area: '500118001', address: '示例大道1号' })).toMatchObject({ work_area: '500118001', work_address: '示例大道1号', kind: 'job' })
  expect(toCopy(post)).toMatchObject({ title: '会计', closes_on: '' })
})

it('knows on which step a refused field stands', () => {
  expect(['kind', 'title', 'pay_min_yuan', 'probation_months', 'majors[2]', 'closes_on', 'unheard_of'].map(stepOf)).toEqual(['kind', 'basics', 'pay', 'pay', 'conditions', 'basics', 'basics'])
})

it('gives the errors of a step in the order of its form', () => {
  const errors = { conditions: 'c', pay_min_yuan: 'p', employment_form: 'e', title: 't' }
  expect(Object.keys(errorsOn('pay', errors))).toEqual(['employment_form', 'pay_min_yuan'])
  expect(Object.keys(errorsOn('check', errors))).toEqual(['title', 'employment_form', 'pay_min_yuan', 'conditions'])
  expect(Object.keys(inOrder({ 'majors[1]': 'm', title: 't' }))).toEqual(['title', 'majors[1]'])
})
