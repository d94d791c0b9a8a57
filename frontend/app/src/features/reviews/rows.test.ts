import { describe, expect, it } from 'vitest'
import { postRows, type PostSnapshot } from './post'
import { heldBy, mayBeLeftOut, paperChange, qualificationRows, type QualificationSnapshot } from './qualification'
import type { Say } from './rows'

const say: Say = {
  t: (key, values) => (values ? `${key} ${Object.values(values).join(' ')}` : key),
  kindName: (code) => `kind ${code ?? ''}`,
  educationName: (code) => code ?? '',
  industryName: (code) => code ?? '',
  employerKindName: (code) => code ?? '',
  areaName: (code) => code ?? '',
}

// As the server freezes a post: what was left out holds '', 0 or [].
const post: PostSnapshot = {
  kind: 'job', title: '前台', headcount: 1, duties: '来访接待', conditions: '限女性', education: 'associate', majors: [], experience_min_years: 0, work_area: '500118001', work_address: '',
  industry: '', pay_min_yuan: 0, pay_max_yuan: 0, pay_unit: 'month', pay_months: 12, employment_form: 'full_time', working_hours: '双休', contract_months: 36, probation_months: 2, benefits: '',
  trainee_months: 0, user_unit: '', announcement_no: '', approval_no: '', official_url: '', closes_on: '2026-12-31', tags: [],
}
const find = (rows: ReturnType<typeof postRows>, field: string) => rows.find((one) => one.field === field)

describe('postRows', () => {
  it('shows needed fields even when they are empty, the others only when they say something', () => {
    const rows = postRows(post, undefined, say)
    expect(find(rows, 'work_address')).toMatchObject({ value: '' })
    expect(find(rows, 'pay_min_yuan')).toMatchObject({ value: '' })
    expect(rows.map((one) => one.field)).not.toContain('benefits')
    expect(rows.map((one) => one.field)).not.toContain('announcement_no')
    expect(rows.every((one) => one.before === undefined)).toBe(true)
  })

  it('shows what changed since the return, also of fields told together and of fields emptied', () => {
    const before = { ...post, benefits: '包吃住', pay_min_yuan: 4000, pay_max_yuan: 5000 }
    const rows = postRows({ ...post, pay_min_yuan: 4000, pay_max_yuan: 6000 }, before, say)
    expect(find(rows, 'pay_min_yuan')).toMatchObject({ value: '4,000–6,000 元/月', before: '4,000–5,000 元/月' })
    expect(find(rows, 'benefits')).toMatchObject({ value: '', before: '包吃住' })
    expect(rows.filter((one) => one.before !== undefined)).toHaveLength(2)
  })

  it('takes missing and empty for the same', () => {
    const { majors, tags, ...sparse } = post
    expect([majors, tags]).toEqual([[], []])
    expect(postRows(post, sparse, say).some((one) => one.before !== undefined)).toBe(false)
  })

  it('speaks of a contract only where there is one', () => {
    expect(postRows({ ...post, kind: 'traineeship', trainee_months: 6 }, undefined, say).map((one) => one.field)).toEqual(expect.arrayContaining(['trainee_months']))
    expect(postRows({ ...post, kind: 'traineeship' }, undefined, say).map((one) => one.field)).not.toContain('contract_months')
    expect(find(postRows({ ...post, contract_months: 0 }, undefined, say), 'contract_months')?.value).toBe('words.value.openEnded')
  })
})

describe('qualificationRows', () => {
  const paper = { type: 'business_license', file_id: 'f1', number: '1', expires_on: '2031-01-01' }
  const now: QualificationSnapshot = { uscc: '91500118MA5U0A1B74', profile: { name: '示例公司', employer_kind: 'enterprise', contact_phone: '' }, documents: [paper] }

  it('compares the profile and the code', () => {
    const rows = qualificationRows(now, { ...now, profile: { ...now.profile, name: '旧名' } }, say)
    expect(rows.find((one) => one.field === 'name')).toMatchObject({ value: '示例公司', before: '旧名' })
    expect(rows.find((one) => one.field === 'uscc')?.before).toBeUndefined()
    expect(rows.map((one) => one.field)).not.toContain('intro')
    expect(rows.map((one) => one.field)).toContain('contact_phone')
  })

  it('marks papers that are new or replaced', () => {
    expect(paperChange(paper, undefined)).toBeUndefined()
    expect(paperChange(paper, now)).toBeUndefined()
    expect(paperChange({ ...paper, file_id: 'f2' }, now)).toBe('changed')
    expect(paperChange({ ...paper, type: 'authorization' }, now)).toBe('new')
  })

  it('leaves out checks that say nothing of the organisation', () => {
    expect(mayBeLeftOut('U4', 'enterprise')).toBe(true)
    expect(mayBeLeftOut('U4', 'dispatch')).toBe(false)
    expect(mayBeLeftOut('U11', 'enterprise')).toBe(true)
    expect(mayBeLeftOut('U1', 'enterprise')).toBe(false)
  })
})

it('ticks beforehand what the program finds to hold, and nothing that is in doubt or only noted', () => {
  const finding = (check: 'U1' | 'U3' | 'U5' | 'U9', answer: 'fits' | 'doubt' | 'fails' | 'note') => ({ check, answer, code: 'any' })
  expect(heldBy([finding('U1', 'fits'), finding('U1', 'fits'), finding('U3', 'fits'), finding('U3', 'fails'), finding('U5', 'note'), finding('U9', 'fits'), finding('U9', 'doubt')])).toEqual(['U1'])
  expect(heldBy([])).toEqual([])
})
