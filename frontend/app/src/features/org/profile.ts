import type { components } from '@/api/schema'
import type { Org } from './query'

export interface ProfileValues {
  name: string
  employer_kind: string
  state_owned: boolean
  legal_representative: string
  business_scope: string
  industry: string
  size: string
  area: string
  address: string
  contact_name: string
  contact_phone: string
  intro: string
}

export function toProfile(org: Org): ProfileValues {
  return {
    name: org.name,
    employer_kind: org.employer_kind ?? '',
    state_owned: org.state_owned,
    legal_representative: org.inside?.legal_representative ?? '',
    business_scope: org.inside?.business_scope ?? '',
    industry: org.industry ?? '',
    size: org.size ?? '',
    area: org.area ?? '',
    address: org.address ?? '',
    contact_name: org.inside?.contact_name ?? '',
    contact_phone: org.inside?.contact_phone ?? '',
    intro: org.intro ?? '',
  }
}

/** Agencies and dispatch units recruit for others, which their licence must cover. */
export function needsScope(kind: string): boolean {
  return kind === 'hr_agency' || kind === 'dispatch'
}

/** A merge patch: only what was changed, null for what was emptied. */
export function profilePatch(values: ProfileValues, seen: ProfileValues): components['schemas']['OrgPatch'] {
  const changed = (Object.keys(values) as (keyof ProfileValues)[]).filter((field) => values[field] !== seen[field])
  return Object.fromEntries(
    changed.map((field) => {
      const value = values[field]
      return [field, typeof value === 'string' ? value.trim() || null : value]
    }),
  )
}
