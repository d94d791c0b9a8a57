import { nextOf, type Application } from '@/status/next'
import type { TimelineEvent } from '@/ui/timeline/timeline'

const bad = new Set(['reject', 'withdraw', 'decline'])
const over = new Set<Application['status']>(['hired', 'agreed', 'declined', 'rejected', 'withdrawn'])

/** What happened, oldest first, and what is awaited as the last line while the application lives. */
export function timelineOf(application: Application, t: (key: string) => string): TimelineEvent[] {
  const events: TimelineEvent[] = (application.timeline ?? []).map((one) => ({
    title: t(`words.event.${one.event}`),
    at: one.at,
    ...(one.reason ? { note: one.reason } : {}),
    state: bad.has(one.event) ? 'bad' : 'done',
  }))
  if (!over.has(application.status)) events.push({ title: t(`applications.awaited.${nextOf(application).key}`), state: 'now' })
  return events
}
