import type { Forms } from '@/reference/forms'
import { addDays } from '@/status/next'
import type { PostField, PostForm } from './form'

/** What is wrong with a field: key under posts.check and its values. The server checks again and decides. */
export interface Complaint {
  key: string
  values: Record<string, string | number>
}

export type Complaints = Partial<Record<PostField, Complaint>>

export type KindRule = Forms['kinds'][number]

export function ruleOf(forms: Forms, kind: string): KindRule | undefined {
  return forms.kinds.find((one) => one.code === kind)
}

/** Which kinds an employer may post, and why not the others. */
export function kindsFor(forms: Forms, allowed: readonly string[]): { kind: KindRule; allowed: boolean }[] {
  return forms.kinds.map((kind) => ({ kind, allowed: allowed.includes(kind.code) }))
}

/** 劳动合同法 §19: the longest probation by the length of the contract; null is an open-ended one. */
export function maxProbationMonths(contractMonths: number | null): number {
  if (!contractMonths || contractMonths >= 36) return 6
  if (contractMonths >= 12) return 2
  return contractMonths >= 3 ? 1 : 0
}

/** The least that may be paid, in the unit chosen; a working day has eight hours. */
export function minimumPay(forms: Forms, unit: string): number {
  const { month_yuan: month, hour_yuan: hour } = forms.minimum_wage
  if (unit === 'month') return month
  return unit === 'day' ? hour * 8 : hour
}

export function isTraining(kind: string): boolean {
  return kind === 'traineeship' || kind === 'student_internship'
}

/** What would be refused at submit, by field. `today` is a day in Shanghai. */
export function checkPost(form: PostForm, forms: Forms, today: string): Complaints {
  const found: Complaints = {}
  const add = (when: boolean, field: PostField, key: string, values: Complaint['values'] = {}) => {
    if (when) found[field] ??= { key, values }
  }
  const rule = ruleOf(forms, form.kind)
  const required: PostField[] = ['kind', 'title', 'headcount', 'duties', 'work_area', 'work_address', 'closes_on', 'employment_form', 'pay_min_yuan', 'working_hours', 'conditions']
  if (rule?.needs_announcement) required.push('announcement_no', 'official_url')
  if (rule?.needs_approval) required.push('approval_no')
  if (form.employment_form === 'dispatch') required.push('user_unit')
  if (form.kind === 'traineeship') required.push('trainee_months')
  for (const field of required) {
    const value = form[field]
    add(value === null || (typeof value === 'string' && value.trim() === ''), field, 'required')
  }
  add(length(form.title) > 60, 'title', 'tooLong', { n: 60 })
  add(length(form.duties.trim()) < 10, 'duties', 'dutiesShort')
  for (const field of ['duties', 'conditions', 'benefits'] as const) add(length(form[field]) > 5000, field, 'tooLong', { n: 5000 })
  add((form.headcount ?? 1) < 1 || (form.headcount ?? 1) > 9999, 'headcount', 'range', { least: 1, most: 9999 })
  const last = addDays(today, forms.max_validity_days)
  add(form.closes_on <= today || form.closes_on > last, 'closes_on', 'validity', { n: forms.max_validity_days })
  add(form.official_url !== '' && !/^https?:\/\/[^/\s]+/.test(form.official_url.trim()), 'official_url', 'url')
  checkPay(form, forms, add)
  return found
}

type Add = (when: boolean, field: PostField, key: string, values?: Complaint['values']) => void

function checkPay(form: PostForm, forms: Forms, add: Add): void {
  const least = minimumPay(forms, form.pay_unit)
  // Student internships have a rule of their own, which the reviewer reads.
  add(form.kind !== 'student_internship' && form.pay_min_yuan !== null && form.pay_min_yuan < least, 'pay_min_yuan', 'minimumWage', { n: least })
  add(form.pay_max_yuan !== null && form.pay_max_yuan < (form.pay_min_yuan ?? 0), 'pay_max_yuan', 'payOrder')
  add(form.pay_months !== null && (form.pay_months < 12 || form.pay_months > 18), 'pay_months', 'range', { least: 12, most: 18 })
  if (!isTraining(form.kind)) {
    const most = maxProbationMonths(form.contract_months)
    add((form.probation_months ?? 0) > most, 'probation_months', 'probation', { n: most })
  }
  const [shortest = 0, longest = 0] = forms.trainee_months
  add(form.kind === 'traineeship' && form.trainee_months !== null && (form.trainee_months < shortest || form.trainee_months > longest), 'trainee_months', 'range', { least: shortest, most: longest })
}

function length(text: string): number {
  return Array.from(text).length
}
