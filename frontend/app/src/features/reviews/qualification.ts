import type { components } from '@/api/schema'
import { row, type FieldRow, type Say } from './rows'

export type Paper = components['schemas']['Document']

/** What an organisation submitted to be verified. */
export interface QualificationSnapshot {
  uscc: string
  profile: Partial<components['schemas']['OrgProfile']>
  documents: Paper[]
}

type Profile = QualificationSnapshot['profile']

const definitions: { field: keyof Profile; text: (p: Profile, say: Say) => string; optional?: boolean }[] = [
  { field: 'name', text: (p) => p.name ?? '' },
  { field: 'employer_kind', text: (p, say) => say.employerKindName(p.employer_kind) },
  { field: 'state_owned', text: (p, say) => (p.state_owned ? say.t('reviews.yes') : ''), optional: true },
  { field: 'legal_representative', text: (p) => p.legal_representative ?? '' },
  { field: 'business_scope', text: (p) => p.business_scope ?? '', optional: true },
  { field: 'industry', text: (p, say) => say.industryName(p.industry) },
  { field: 'size', text: (p, say) => (p.size ? say.t('words.size.people', { range: p.size }) : '') },
  { field: 'area', text: (p, say) => say.areaName(p.area) },
  { field: 'address', text: (p) => p.address ?? '' },
  { field: 'contact_name', text: (p) => p.contact_name ?? '' },
  { field: 'contact_phone', text: (p) => p.contact_phone ?? '' },
  { field: 'intro', text: (p) => p.intro ?? '', optional: true },
]

/** The profile and the credit code, each with what it was before the last return. */
export function qualificationRows(now: QualificationSnapshot, before: QualificationSnapshot | undefined, say: Say): FieldRow[] {
  const uscc = row('uscc', say.t('reviews.field.uscc'), ['uscc'], now, before, (q) => q.uscc)
  const rows = definitions.map((d) => row(d.field, say.t(`reviews.field.${d.field}`), [d.field], now.profile, before?.profile, (p) => d.text(p, say)))
  return [uscc, ...rows].filter(({ field, value, before: was }) => value !== '' || was !== undefined || definitions.some((d) => d.field === field && !d.optional))
}

/** How a paper stands against the round before. */
export function paperChange(paper: Paper, before: QualificationSnapshot | undefined): 'new' | 'changed' | undefined {
  if (!before) return undefined
  const same = before.documents.filter((one) => one.type === paper.type)
  if (same.length === 0) return 'new'
  return same.some((one) => one.file_id === paper.file_id && one.number === paper.number && one.expires_on === paper.expires_on) ? undefined : 'changed'
}

/** The checks of an audit, in their order. */
export const checks = ['U1', 'U2', 'U3', 'U4', 'U5', 'U6', 'U7', 'U8', 'U9', 'U10', 'U11'] as const

export type Finding = NonNullable<components['schemas']['Review']['findings']>[number]

/** Checks that the program finds to hold, with nothing against them: ticked beforehand. */
export function heldBy(findings: readonly Finding[]): string[] {
  return checks.filter((check) => {
    const of = findings.filter((one) => one.check === check)
    return of.length > 0 && of.every((one) => one.answer === 'fits')
  })
}

/** Checks that say nothing of this organisation: U4 is for agencies and dispatch, U11 for bases, whose headcount is decided apart. */
export function mayBeLeftOut(check: (typeof checks)[number], employerKind: string | undefined): boolean {
  if (check === 'U4') return employerKind !== 'hr_agency' && employerKind !== 'dispatch'
  return check === 'U11'
}
