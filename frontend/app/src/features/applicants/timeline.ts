import type { Application } from '@/status/next'
import type { TimelineEvent } from '@/ui/timeline/timeline'

const bad = new Set(['reject', 'withdraw', 'decline'])

/** What happened, oldest first, in the employer's words. */
export function happened(application: Application, t: (key: string) => string): TimelineEvent[] {
  return (application.timeline ?? []).map((one) => ({
    title: t(`applicants.event.${one.event}`),
    at: one.at,
    ...(one.reason ? { note: one.reason } : {}),
    state: bad.has(one.event) ? 'bad' : 'done',
  }))
}
