import type { components } from '@/api/schema'
import { formatDate, formatPay } from '@/format/format'
import { row, type FieldRow, type Say } from './rows'

/** A post as it was submitted; fields that were left out hold '', 0 or []. */
export type PostSnapshot = Partial<Omit<components['schemas']['PostFields'], 'kind'>> & { kind: string }

interface Definition {
  /** Where a reason for return is written. */
  field: keyof PostSnapshot
  covers?: (keyof PostSnapshot)[]
  text: (post: PostSnapshot, say: Say) => string
  /** Shown even when empty; the others only where something is said. */
  needed?: boolean
}

const months = (n: number | undefined, say: Say) => (n ? say.t('words.value.months', { n }) : '')

// In the order in which a candidate reads a post.
const definitions: Definition[] = [
  { field: 'title', text: (p) => p.title ?? '', needed: true },
  { field: 'kind', text: (p, say) => say.kindName(p.kind), needed: true },
  { field: 'pay_min_yuan', covers: ['pay_min_yuan', 'pay_max_yuan', 'pay_unit', 'pay_months'], text: payText, needed: true },
  { field: 'headcount', text: (p, say) => (p.headcount ? say.t('words.value.people', { n: p.headcount }) : ''), needed: true },
  { field: 'conditions', text: (p) => p.conditions ?? '', needed: true },
  { field: 'education', text: (p, say) => say.educationName(p.education), needed: true },
  { field: 'majors', text: (p, say) => (p.majors?.length ? p.majors.join('、') : say.t('words.value.anyMajor')) },
  { field: 'experience_min_years', text: (p, say) => (p.experience_min_years ? say.t('words.value.years', { n: p.experience_min_years }) : say.t('words.value.noExperience')) },
  { field: 'duties', text: (p) => p.duties ?? '', needed: true },
  { field: 'work_area', text: (p, say) => say.areaName(p.work_area), needed: true },
  { field: 'work_address', text: (p) => p.work_address ?? '', needed: true },
  { field: 'employment_form', text: (p, say) => (p.employment_form ? say.t(`words.form.${p.employment_form}`) : ''), needed: true },
  { field: 'working_hours', text: (p) => p.working_hours ?? '', needed: true },
  { field: 'contract_months', text: contractText },
  { field: 'probation_months', text: probationText },
  { field: 'trainee_months', text: (p, say) => months(p.trainee_months, say) },
  { field: 'benefits', text: (p) => p.benefits ?? '' },
  { field: 'user_unit', text: (p) => p.user_unit ?? '' },
  { field: 'announcement_no', text: (p) => p.announcement_no ?? '' },
  { field: 'approval_no', text: (p) => p.approval_no ?? '' },
  { field: 'official_url', text: (p) => p.official_url ?? '' },
  { field: 'industry', text: (p, say) => say.industryName(p.industry) },
  { field: 'closes_on', text: (p) => (p.closes_on ? formatDate(p.closes_on) : ''), needed: true },
  { field: 'tags', text: (p) => (p.tags ?? []).join('、') },
]

/** A post's fields as a candidate will see them, each with what it was before the last return. */
export function postRows(now: PostSnapshot, before: PostSnapshot | undefined, say: Say): FieldRow[] {
  return definitions
    .map((d) =>
      row(d.field, say.t(d.field === 'pay_min_yuan' ? 'words.field.pay' : `words.field.${d.field}`), d.covers ?? [d.field], now, before, (p) => d.text(p, say)),
    )
    .filter(({ field, value, before: was }) => value !== '' || was !== undefined || definitions.some((d) => d.field === field && d.needed))
}

function payText(p: PostSnapshot): string {
  if (!p.pay_min_yuan && !p.pay_max_yuan) return ''
  return formatPay({ minYuan: p.pay_min_yuan, maxYuan: p.pay_max_yuan, unit: p.pay_unit, months: p.pay_months })
}

// A traineeship has no labour contract; official posts say this in their announcement.
function hasContract(p: PostSnapshot): boolean {
  return ['job', 'state_owned', 'public_welfare'].includes(p.kind)
}

function contractText(p: PostSnapshot, say: Say): string {
  if (!hasContract(p)) return ''
  return months(p.contract_months, say) || say.t('words.value.openEnded')
}

function probationText(p: PostSnapshot, say: Say): string {
  if (!hasContract(p)) return ''
  return months(p.probation_months, say) || say.t('words.value.noProbation')
}
