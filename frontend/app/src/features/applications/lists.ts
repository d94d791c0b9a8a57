import type { Application } from '@/status/next'

type Status = Application['status']

/** What a graduate looks for among applications, and the states that belong to it; all of them for `all`. */
export const shelves = {
  all: [],
  open: ['submitted', 'shortlisted', 'interviewing', 'offered', 'accepted'],
  mine: ['offered'],
  over: ['hired', 'agreed', 'declined', 'rejected', 'withdrawn'],
} as const satisfies Record<string, readonly Status[]>

export type Shelf = keyof typeof shelves

export function shelfOf(value: unknown): Shelf {
  return typeof value === 'string' && value in shelves ? (value as Shelf) : 'all'
}

/** States after which a graduate may give up other applications. */
export function settled(status: Status): boolean {
  return status === 'accepted' || status === 'hired' || status === 'agreed'
}

/** What is ticked at first: what the server proposes, which is everything of the same channel. */
export function proposed(others: readonly Pick<Application, 'id' | 'suggested'>[]): string[] {
  return others.filter((one) => one.suggested).map((one) => one.id)
}
