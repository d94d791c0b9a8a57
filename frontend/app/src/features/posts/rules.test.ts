import { expect, it } from 'vitest'
import type { Forms } from '@/reference/forms'
import { emptyPost, type PostForm } from './form'
import { checkPost, kindsFor, maxProbationMonths, minimumPay } from './rules'

const kind = (code: string, more = {}) => ({
  code, zh: code, en: code, channel: 'in_site', employers: [], state_owned_only: false, needs_announcement: false, needs_approval: false, needs_slot: false, ...more,
})
const forms = {
  kinds: [kind('job'), kind('traineeship', { needs_slot: true }), kind('civil_servant', { needs_announcement: true }), kind('public_welfare', { needs_approval: true })],
  minimum_wage: { month_yuan: 2330, hour_yuan: 23, verify: true },
  max_validity_days: 90,
  trainee_months: [3, 12],
} as unknown as Forms
const today = '2026-11-23'
const good: PostForm = {
  ...emptyPost({ area: '500118001', address: '示例大道1号' }), title: '总账会计', headcount: 2, duties: '编制凭证与报表，月度结账。', conditions: '会计学等相关专业。',
  pay_min_yuan: 6000, pay_max_yuan: 8000, working_hours: '每天8小时，双休', closes_on: '2026-12-20', contract_months: 36, probation_months: 2,
}
const complaints = (more: Partial<PostForm>) =>
  Object.fromEntries(Object.entries(checkPost({ ...good, ...more }, forms, today)).map(([field, complaint]) => [field, complaint.key]))

it('finds nothing wrong with a whole post', () => {
  expect(complaints({})).toEqual({})
})

it('asks for what every post must say', () => {
  expect(complaints({ title: ' ', headcount: null, duties: '', pay_min_yuan: null, closes_on: '' })).toEqual({
    title: 'required', headcount: 'required', duties: 'required', pay_min_yuan: 'required', closes_on: 'required',
  })
})

it('asks for what only some posts must say', () => {
  expect(complaints({ kind: 'civil_servant' })).toEqual({ announcement_no: 'required', official_url: 'required' })
  expect(complaints({ kind: 'public_welfare' })).toEqual({ approval_no: 'required' })
  expect(complaints({ employment_form: 'dispatch' })).toEqual({ user_unit: 'required' })
  expect(complaints({ kind: 'traineeship' })).toEqual({ trainee_months: 'required' })
  expect(complaints({ kind: 'traineeship', trainee_months: 2, probation_months: 9 })).toEqual({ trainee_months: 'range' })
})

it('holds pay against the minimum wage of its unit', () => {
  expect(['month', 'day', 'hour'].map((unit) => minimumPay(forms, unit))).toEqual([2330, 184, 23])
  expect(complaints({ pay_min_yuan: 2329, pay_max_yuan: 2000 })).toEqual({ pay_min_yuan: 'minimumWage', pay_max_yuan: 'payOrder' })
  expect(complaints({ pay_min_yuan: 23, pay_max_yuan: null, pay_unit: 'hour' })).toEqual({})
  expect(complaints({ kind: 'student_internship', pay_min_yuan: 1500, trainee_months: null })).toEqual({})
})

it.each([[null, 6], [36, 6], [35, 2], [12, 2], [11, 1], [3, 1], [2, 0]] as const)('allows for a contract of %s months a probation of %s', (contract, probation) => {
  expect(maxProbationMonths(contract)).toBe(probation)
  expect(complaints({ contract_months: contract, probation_months: probation + 1 })).toEqual({ probation_months: 'probation' })
})

it.each([['2026-11-23', false], ['2026-11-24', true], ['2027-02-21', true], ['2027-02-22', false]])('takes %s as the last day: %s', (day, ok) => {
  expect(complaints({ closes_on: day })).toEqual(ok ? {} : { closes_on: 'validity' })
})

it('marks the kinds that an employer may not post', () => {
  expect(kindsFor(forms, ['job']).filter((one) => one.allowed).map((one) => one.kind.code)).toEqual(['job'])
})
