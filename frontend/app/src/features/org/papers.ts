import type { components } from '@/api/schema'
import type { Forms } from '@/reference/forms'
import { needsScope } from './profile'
import type { Org } from './query'

export type Document = components['schemas']['Document']
export type Paper = Forms['employer_kinds'][number]['papers'][number]

export interface PaperForm {
  type: string
  file_id: string
  /** Known for a file of this visit only; the server keeps the name with the file. */
  file_name: string
  file_size: number
  number: string
  expires_on: string
  long_term: boolean
}

/** Days before the end of a qualification or paper at which it is said. */
const warnDays = 30

/** One line for every paper that the kind of employer may need, with what was handed in. */
export function paperForms(papers: readonly Paper[], documents: readonly Document[]): PaperForm[] {
  return papers.map(({ code }) => {
    const has = documents.find((one) => one.type === code)
    return {
      type: code,
      file_id: has?.file_id ?? '',
      file_name: '',
      file_size: 0,
      number: has?.number ?? '',
      expires_on: has?.expires_on ?? '',
      long_term: has?.long_term ?? false,
    }
  })
}

/** What is sent: the papers that have a file. Those of another kind of employer stay untouched. */
export function toDocuments(forms: readonly PaperForm[], before: readonly Document[]): Document[] {
  const shown = new Set(forms.map((form) => form.type))
  const kept = before.filter((one) => !shown.has(one.type))
  const filled = forms.flatMap((form): Document[] =>
    form.file_id
      ? [
          {
            type: form.type,
            file_id: form.file_id,
            ...(form.number.trim() ? { number: form.number.trim() } : {}),
            ...(form.long_term ? { long_term: true } : form.expires_on ? { expires_on: form.expires_on } : {}),
          },
        ]
      : [],
  )
  return [...kept, ...filled]
}

/** What is wrong with the papers, by field name; the words are keys under org.check. */
export function checkPapers(papers: readonly Paper[], forms: readonly PaperForm[], today: string): Record<string, string> {
  const found: Record<string, string> = {}
  for (const paper of papers) {
    const form = forms.find((one) => one.type === paper.code)
    const name = `documents.${paper.code}`
    if (!form?.file_id) {
      if (paper.when === 'always') found[name] = 'missing'
      continue
    }
    if (paper.needs_number && !form.number.trim()) found[`${name}.number`] = 'number'
    if (paper.needs_expiry && !form.long_term && !form.expires_on) found[`${name}.expires_on`] = 'expiry'
    if (form.expires_on && !form.long_term && form.expires_on < today) found[name] = 'expired'
  }
  return found
}

/** The fields of the profile that a submission needs. */
const mandatory = ['name', 'legal_representative', 'industry', 'size', 'area', 'address', 'contact_name', 'contact_phone', 'intro'] as const

export function missingProfile(org: Org): string[] {
  const inside = org.inside
  const scope = needsScope(org.employer_kind ?? '') && !inside?.business_scope?.trim() ? ['business_scope'] : []
  const all: Record<(typeof mandatory)[number], string | undefined> = {
    name: org.name,
    legal_representative: inside?.legal_representative,
    industry: org.industry,
    size: org.size,
    area: org.area,
    address: org.address,
    contact_name: inside?.contact_name,
    contact_phone: inside?.contact_phone,
    intro: org.intro,
  }
  return [...mandatory.filter((field) => !all[field]?.trim()), ...scope]
}

/** The first day of the earliest end among the qualification and its papers, when it is near: time to renew. */
export function endsSoon(org: Org, daysUntil: (day: string) => number): string | undefined {
  const end = org.qualified_until
  return end && daysUntil(end) <= warnDays ? end : undefined
}

/** The reviewer's words of the last decided round that asked for a change. */
export function lastReasons(org: Org): { reason: string; fields: Record<string, string> } | undefined {
  const status = org.inside?.status
  if (status !== 'returned' && status !== 'rejected') return undefined
  const last = org.inside?.rounds.findLast((round) => round.status === status)
  return last && { reason: last.reason ?? '', fields: last.field_reasons ?? {} }
}
