import type { components } from '@/api/schema'
import type { PostFields } from './facts'

export type PostPatch = components['schemas']['PostPatch']

/** The wizard's fields: texts are never missing, numbers may be. */
export interface PostForm {
  kind: string
  title: string
  headcount: number | null
  duties: string
  conditions: string
  education: string
  /** As typed: 会计学、财务管理 */
  majors: string
  experience_min_years: number | null
  work_area: string
  work_address: string
  industry: string
  pay_min_yuan: number | null
  pay_max_yuan: number | null
  pay_unit: string
  pay_months: number | null
  employment_form: string
  working_hours: string
  /** null: open-ended */
  contract_months: number | null
  probation_months: number | null
  benefits: string
  trainee_months: number | null
  user_unit: string
  announcement_no: string
  approval_no: string
  official_url: string
  closes_on: string
  tags: string
}

export type PostField = keyof PostForm

export const steps = ['kind', 'basics', 'pay', 'conditions', 'check'] as const
export type Step = (typeof steps)[number]

const stepFields: Record<Exclude<Step, 'check'>, readonly PostField[]> = {
  kind: ['kind'],
  basics: ['title', 'headcount', 'duties', 'work_area', 'work_address', 'industry', 'announcement_no', 'official_url', 'approval_no', 'closes_on'],
  pay: ['employment_form', 'user_unit', 'pay_unit', 'pay_min_yuan', 'pay_max_yuan', 'pay_months', 'working_hours', 'contract_months', 'probation_months', 'trainee_months', 'benefits'],
  conditions: ['education', 'majors', 'experience_min_years', 'conditions', 'tags'],
}

/** Every field in the order of the wizard. */
export const fieldOrder: readonly PostField[] = Object.values(stepFields).flat()

/** On which step a field stands; server errors such as `majors[2]` belong to their list. */
export function stepOf(field: string): Exclude<Step, 'check'> {
  const name = field.replace(/\[.*$/, '')
  for (const [step, fields] of Object.entries(stepFields)) {
    if ((fields as readonly string[]).includes(name)) return step as Exclude<Step, 'check'>
  }
  return 'basics'
}

/** The errors of one step, by field name, in the order of its form. */
export function errorsOn(step: Step, errors: Readonly<Record<string, string>>): Record<string, string> {
  if (step === 'check') return inOrder(errors)
  return inOrder(Object.fromEntries(Object.entries(errors).filter(([field]) => stepOf(field) === step)))
}

export function inOrder(errors: Readonly<Record<string, string>>): Record<string, string> {
  const place = (field: string) => fieldOrder.indexOf(field.replace(/\[.*$/, '') as PostField)
  return Object.fromEntries(Object.entries(errors).sort(([a], [b]) => place(a) - place(b)))
}

export function stepFrom(value: unknown): Step {
  return steps.find((step) => step === value) ?? 'kind'
}

export function emptyPost(org: { area?: string; address?: string; industry?: string } = {}): PostForm {
  return toForm({
    kind: 'job',
    title: '',
    pay_unit: 'month',
    pay_months: 12,
    employment_form: 'full_time',
    education: 'associate',
    ...(org.area ? { work_area: org.area } : {}),
    ...(org.address ? { work_address: org.address } : {}),
    ...(org.industry ? { industry: org.industry } : {}),
  })
}

export function toForm(post: PostFields): PostForm {
  // The server writes 0 for a number that is not given.
  const number = (value: number | undefined) => value || null
  return {
    kind: post.kind,
    title: post.title,
    headcount: number(post.headcount),
    duties: post.duties ?? '',
    conditions: post.conditions ?? '',
    education: post.education ?? 'none',
    majors: (post.majors ?? []).join('、'),
    experience_min_years: number(post.experience_min_years),
    work_area: post.work_area ?? '',
    work_address: post.work_address ?? '',
    industry: post.industry ?? '',
    pay_min_yuan: number(post.pay_min_yuan),
    pay_max_yuan: number(post.pay_max_yuan),
    pay_unit: post.pay_unit ?? 'month',
    pay_months: number(post.pay_months),
    employment_form: post.employment_form ?? '',
    working_hours: post.working_hours ?? '',
    contract_months: number(post.contract_months),
    probation_months: number(post.probation_months),
    benefits: post.benefits ?? '',
    trainee_months: number(post.trainee_months),
    user_unit: post.user_unit ?? '',
    announcement_no: post.announcement_no ?? '',
    approval_no: post.approval_no ?? '',
    official_url: post.official_url ?? '',
    closes_on: post.closes_on ?? '',
    tags: (post.tags ?? []).join('、'),
  }
}

/** What is sent to create a post: what is empty is left out. */
export function toFields(form: PostForm): PostFields {
  const entries = Object.entries(values(form)).filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0))
  return { ...Object.fromEntries(entries), kind: form.kind, title: form.title.trim() } as PostFields
}

/** A merge patch from what the server has to what is typed: null clears a field. */
export function toPatch(form: PostForm, seen: PostForm): PostPatch {
  const now = values(form)
  const before = values(seen)
  const changed = Object.keys(now).filter((field) => JSON.stringify(Reflect.get(now, field)) !== JSON.stringify(Reflect.get(before, field)))
  return Object.fromEntries(changed.map((field) => [field, Reflect.get(now, field) as unknown]))
}

/** A copy begins as a new post: the last day to apply is chosen afresh. */
export function toCopy(post: PostFields): PostForm {
  return { ...toForm(post), closes_on: '' }
}

export function splitList(text: string): string[] {
  const found = text.split(/[、，,;；\n]+/).map((one) => one.trim())
  return [...new Set(found.filter(Boolean))]
}

function values(form: PostForm): Record<PostField, string | number | string[] | null> {
  const plain = Object.fromEntries(Object.entries(form).map(([field, value]) => [field, typeof value === 'string' ? value.trim() || null : value]))
  return { ...(plain as Record<PostField, string | number | null>), majors: splitList(form.majors), tags: splitList(form.tags) }
}
