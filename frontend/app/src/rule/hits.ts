import type { components } from '@/api/schema'

export type RuleHit = components['schemas']['RuleHit']

/** A stretch of a text, marked or not. */
export interface Piece {
  text: string
  marked: boolean
}

/** How much is shown around a place. */
const around = 12

/**
 * The place of a hit with some words before and after it. Offsets count code points, as the server does: one rare
 * character is not two.
 */
export function excerpt(text: string, hit: Pick<RuleHit, 'start' | 'end'>): Piece[] {
  const all = Array.from(text)
  const from = Math.max(0, hit.start - around)
  const to = Math.min(all.length, hit.end + around)
  const piece = (a: number, b: number) => all.slice(a, b).join('').replace(/\s+/g, ' ')
  return [
    { text: (from > 0 ? '…' : '') + piece(from, hit.start), marked: false },
    { text: piece(hit.start, hit.end), marked: true },
    { text: piece(hit.end, to) + (to < all.length ? '…' : ''), marked: false },
  ].filter((one) => one.text !== '')
}

/** The rules that stop a post, each once. */
export function stopping(hits: readonly RuleHit[]): RuleHit[] {
  const seen = new Set<string>()
  return hits.filter((one) => one.severity === 'block' && !seen.has(one.rule) && seen.add(one.rule))
}

/** What a severity looks like. */
export const tones = { block: 'bad', review: 'warn', warn: 'neutral' } as const
