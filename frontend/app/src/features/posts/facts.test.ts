import { expect, it } from 'vitest'
import { factsOf, type Names, type PostFields } from './facts'

const names: Names = {
  t: (key, values) => (values ? `${key.replace(/^.*\./, '')}(${Object.values(values).join()})` : key.replace(/^.*\./, '')),
  educationName: (code) => code ?? '',
  industryName: (code) => code ?? '',
}
const job: PostFields = { kind: 'job', title: '会计', education: 'bachelor', majors: ['会计学', '审计学'], contract_months: 36, probation_months: 2, closes_on: '2026-12-20' }
const text = (post: PostFields, field: string) => factsOf(post, names).find((fact) => fact.field === field)?.text

it('says what there is and leaves out what is empty', () => {
  expect(text(job, 'education')).toBe('orAbove(bachelor) · 会计学、审计学')
  expect(text(job, 'contract_months')).toBe('months(36)')
  expect(text(job, 'closes_on')).toBe('2026年12月20日')
  expect(text(job, 'benefits')).toBeUndefined()
})

it('says what is not asked for', () => {
  expect(text({ kind: 'job', title: '会计', education: 'none' }, 'education')).toBe('none · anyMajor')
  expect(text({ kind: 'job', title: '会计' }, 'contract_months')).toBe('openEnded')
})

it('speaks of a traineeship by its months, not by contract and probation', () => {
  const trainee: PostFields = { ...job, kind: 'traineeship', trainee_months: 6 }
  expect([text(trainee, 'trainee_months'), text(trainee, 'contract_months'), text(trainee, 'probation_months')]).toEqual(['months(6)', undefined, undefined])
})
