import type { components } from '@/api/schema'

export type Booth = components['schemas']['Booth']
export type Fair = components['schemas']['Fair']
export type Post = components['schemas']['Post']

/** As many posts as one booth may bring. */
export const maxPosts = 50

/** The posts that may stand at a booth: live, or still to become so. */
export const bringable = ['draft', 'in_review', 'returned', 'published'] as const

/** Whether the employer can still change what it brings. */
export function isOpen(booth: Pick<Booth, 'fair_status' | 'status'>): boolean {
  return booth.fair_status === 'open' && (booth.status === 'requested' || booth.status === 'admitted')
}

/** What happens next, as the last part of a key under booths.next: the fair's end outranks the booth's state. */
export function outlook(booth: Pick<Booth, 'fair_status' | 'status'>): string {
  const waits = booth.status === 'requested' || booth.status === 'admitted'
  if (waits && booth.fair_status === 'cancelled') return 'cancelled'
  if (waits && booth.fair_status === 'held') return booth.status === 'admitted' ? 'held' : 'unanswered'
  return booth.status
}

/** Posts of a booth that can still be brought; those closed since are left out, as the server refuses them. */
export function keptPosts(chosen: readonly string[], offered: readonly { id: string }[]): string[] {
  return offered.map((post) => post.id).filter((id) => chosen.includes(id))
}
