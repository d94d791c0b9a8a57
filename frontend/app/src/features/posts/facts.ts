import type { components } from '@/api/schema'
import { formatDate } from '@/format/format'

export type PostFields = components['schemas']['PostFields']
export type Post = components['schemas']['Post']

export interface Fact {
  /** Name of the first field it shows; reviewers' reasons and server errors point at fields. */
  field: keyof PostFields
  /** Key under words.field. */
  label: string
  text: string
}

export interface Names {
  t: (key: string, values?: Record<string, unknown>) => string
  educationName: (code: string | undefined) => string
  industryName: (code: string | undefined) => string
}

/** What a reader wants to know of a post beyond its head, in the order in which it is read. Empty facts are left out. */
export function factsOf(post: PostFields & { area_name?: string }, { t, educationName, industryName }: Names): Fact[] {
  const months = (n: number) => t('words.value.months', { n })
  const education = post.education && post.education !== 'none' ? t('words.value.orAbove', { level: educationName(post.education) }) : educationName('none')
  const trainee = post.kind === 'traineeship' || post.kind === 'student_internship'
  const facts: [keyof PostFields, string, string | undefined][] = [
    ['work_area', 'work_area', [post.area_name ?? post.work_area, post.work_address].filter(Boolean).join(' ')],
    ['user_unit', 'user_unit', post.user_unit],
    ['education', 'education', [education, post.majors?.length ? post.majors.join('、') : t('words.value.anyMajor')].join(' · ')],
    ['experience_min_years', 'experience_min_years', post.experience_min_years ? t('words.value.years', { n: post.experience_min_years }) : t('words.value.noExperience')],
    ['duties', 'duties', post.duties],
    ['conditions', 'conditions', post.conditions],
    ['employment_form', 'employment_form', post.employment_form && t(`words.form.${post.employment_form}`)],
    ['trainee_months', 'trainee_months', trainee && post.trainee_months ? months(post.trainee_months) : undefined],
    ['contract_months', 'contract_months', trainee ? undefined : post.contract_months ? months(post.contract_months) : t('words.value.openEnded')],
    ['probation_months', 'probation_months', trainee ? undefined : post.probation_months ? months(post.probation_months) : t('words.value.noProbation')],
    ['working_hours', 'working_hours', post.working_hours],
    ['benefits', 'benefits', post.benefits],
    ['industry', 'industry', post.industry && industryName(post.industry)],
    ['announcement_no', 'announcement_no', post.announcement_no],
    ['approval_no', 'approval_no', post.approval_no],
    ['official_url', 'official_url', post.official_url],
    ['closes_on', 'closes_on', post.closes_on && formatDate(post.closes_on)],
  ]
  return facts.flatMap(([field, label, text]) => (text ? [{ field, label, text }] : []))
}
