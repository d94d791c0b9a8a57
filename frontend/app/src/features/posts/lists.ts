import type { Post } from './facts'

/** What an employer looks for among its posts, and the states that belong to it; all of them for `all`. */
export const shelves = {
  all: [],
  todo: ['draft', 'returned'],
  review: ['in_review'],
  live: ['published', 'frozen'],
  over: ['closed', 'expired', 'taken_down'],
} as const satisfies Record<string, readonly Post['status'][]>

export type Shelf = keyof typeof shelves

export function shelfOf(value: unknown): Shelf {
  return typeof value === 'string' && value in shelves ? (value as Shelf) : 'all'
}
