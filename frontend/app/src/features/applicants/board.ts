import type { Application } from '@/status/next'

type Status = Application['status']

/** The columns of the board, in the order of the work. */
export const columns = ['submitted', 'shortlisted', 'interviewing', 'offered', 'accepted'] as const satisfies readonly Status[]

export const overStatuses = ['hired', 'agreed', 'declined', 'rejected', 'withdrawn'] as const satisfies readonly Status[]

export type Steps = 'interview' | 'offer' | 'reject' | 'hire' | 'agree'

/** Steps that need a form, in the order in which they are offered. */
export const stepForms: readonly Steps[] = ['hire', 'agree', 'interview', 'offer', 'reject']

/** Applications by column; whoever has waited longest stands first. */
export function byColumn(applications: readonly Application[]): { status: (typeof columns)[number]; cards: Application[] }[] {
  return columns.map((status) => ({
    status,
    cards: applications.filter((one) => one.status === status).sort((a, b) => a.applied_at.localeCompare(b.applied_at)),
  }))
}

/** The step that moves the work on; it gets the strong button. */
export function mainStep(application: Application): string | undefined {
  const order: Record<string, readonly string[]> = {
    submitted: ['shortlist'],
    shortlisted: ['interview'],
    interviewing: ['offer'],
    offered: [],
    accepted: ['hire', 'agree'],
  }
  return order[application.status]?.find((verb) => application.actions.includes(verb))
}

/** An instant from a day and a time in Shanghai. */
export function instantOf(day: string, time: string): string {
  return new Date(`${day}T${time}:00+08:00`).toISOString()
}
