import { queryOptions } from '@tanstack/vue-query'
import { answer, client } from '@/api/client'
import type { components } from '@/api/schema'
import type { TimelineEvent } from '@/ui/timeline/timeline'

export type Slot = components['schemas']['Slot']

export interface FilingForm {
  year: string
  requested_headcount: number | null
  post_summary: string
  mentor_plan: string
  insurance_plan: string
}

export function oneSlot(id: string) {
  return queryOptions({
    queryKey: ['slots', 'one', id],
    queryFn: () => answer(client.GET('/traineeships/{id}', { params: { path: { id } } })),
    enabled: id !== '',
  })
}

export function toForm(slot: Slot | undefined, year: number): FilingForm {
  return {
    year: String(slot?.year ?? year),
    requested_headcount: slot?.requested_headcount ?? null,
    post_summary: slot?.post_summary ?? '',
    mentor_plan: slot?.mentor_plan ?? '',
    insurance_plan: slot?.insurance_plan ?? '',
  }
}

export function toFields(form: FilingForm): components['schemas']['SlotFields'] {
  const texts = { post_summary: form.post_summary.trim(), mentor_plan: form.mentor_plan.trim(), insurance_plan: form.insurance_plan.trim() }
  return { year: Number(form.year), requested_headcount: form.requested_headcount ?? 0, ...Object.fromEntries(Object.entries(texts).filter(([, text]) => text)) }
}

/** A merge patch: texts that were emptied are cleared. */
export function toPatch(form: FilingForm, seen: FilingForm): components['schemas']['SlotPatch'] {
  const now = toFields(form)
  const before = toFields(seen)
  const fields = ['year', 'requested_headcount', 'post_summary', 'mentor_plan', 'insurance_plan'] as const
  return Object.fromEntries(fields.filter((field) => now[field] !== before[field]).map((field) => [field, now[field] ?? null]))
}

/** Names of the fields that a submission lacks; `draft` asks only for what even a draft must have. */
export function missing(form: FilingForm, draft: boolean): (keyof FilingForm)[] {
  const found: (keyof FilingForm)[] = []
  if (!form.requested_headcount || form.requested_headcount < 1) found.push('requested_headcount')
  if (draft) return found
  return [...found, ...(['post_summary', 'mentor_plan', 'insurance_plan'] as const).filter((field) => !form[field].trim())]
}

export function historyOf(slot: Slot, t: (key: string, values: Record<string, unknown>) => string): TimelineEvent[] {
  return (slot.history ?? []).map((step) => ({
    title: t(`traineeship.event.${step.event}`, { n: step.headcount }),
    at: step.at,
    who: t(`words.role.${step.role}`, {}),
    ...(step.reason ? { note: step.reason } : {}),
    state: step.event === 'return' || step.event === 'withdraw' ? 'bad' : 'done',
  }))
}

/** Years that can be filed now, each once: this year and the next. `today` is a day in Shanghai. */
export function freeYears(filed: readonly Pick<Slot, 'year'>[], today: string): number[] {
  const year = Number(today.slice(0, 4))
  return [year, year + 1].filter((one) => !filed.some((slot) => slot.year === one))
}
