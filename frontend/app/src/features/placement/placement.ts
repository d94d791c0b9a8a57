import { queryOptions } from '@tanstack/vue-query'
import { answer, client } from '@/api/client'
import type { components } from '@/api/schema'
import type { TimelineEvent } from '@/ui/timeline/timeline'

export type Placement = components['schemas']['Placement']

export function onePlacement(id: string) {
  return queryOptions({
    queryKey: ['placements', 'one', id],
    queryFn: () => answer(client.GET('/placements/{id}', { params: { path: { id } } })),
  })
}

/** What the graduate reads of a placement: key under placement.next. */
export function nextForGraduate(placement: Placement): string {
  if (placement.status === 'provisional') return placement.confirmed_at ? 'confirmed' : 'confirm'
  if (placement.status === 'verified') return placement.confirmed_at ? 'verified' : 'verifiedUnconfirmed'
  return placement.status
}

/** The ledger as a timeline, oldest first. */
export function ledgerOf(placement: Placement, t: (key: string) => string, evidenceName: (kind: string | undefined) => string): TimelineEvent[] {
  return (placement.entries ?? []).map((entry) => ({
    title: entry.evidence_kind ? `${t(`words.entry.${entry.kind}`)}：${evidenceName(entry.evidence_kind)}` : t(`words.entry.${entry.kind}`),
    at: entry.recorded_at,
    who: t(`words.role.${entry.role}`),
    ...(entry.reason ? { note: entry.reason } : {}),
    state: entry.kind === 'disputed' || entry.kind === 'voided' ? 'bad' : 'done',
  }))
}
