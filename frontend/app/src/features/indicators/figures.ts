import type { components } from '@/api/schema'

export type Indicator = components['schemas']['Indicator']
export type IndicatorRow = components['schemas']['IndicatorRow']

/** The groups of the board, by the first letter of the plan's ids. */
export const groups = [
  { key: 'core', letter: 'K' },
  { key: 'public', letter: 'P' },
  { key: 'work', letter: 'W' },
  { key: 'other', letter: 'B' },
] as const

export function grouped(items: readonly Indicator[]) {
  return groups.map(({ key, letter }) => ({ key, items: items.filter((one) => one.id.startsWith(letter)) })).filter((group) => group.items.length > 0)
}

/** The year and day that a page asks for, as they stand in the address. */
export interface Point {
  year?: number
  as_of?: string
}

/** Reads what the address says; what makes no sense is left out. */
export function pointOf(query: Record<string, unknown>): Point {
  const year = typeof query.year === 'string' && /^20\d\d$/.test(query.year) ? Number(query.year) : undefined
  const day = typeof query.as_of === 'string' && /^20\d\d-\d\d-\d\d$/.test(query.as_of) && !Number.isNaN(Date.parse(query.as_of)) ? query.as_of : undefined
  return { ...(year !== undefined && { year }), ...(day !== undefined && { as_of: day }) }
}

/** How the counts of the rows read so far stand to the figure. */
export function tally(rows: readonly Pick<IndicatorRow, 'count'>[], value: number | null, complete: boolean): { sum: number; agrees: boolean | undefined } {
  const sum = rows.reduce((total, one) => total + one.count, 0)
  return { sum, agrees: complete ? sum === value : undefined }
}

/** The groups of people behind a figure, largest first, with their share. */
export function shares(counts: Record<string, number> | undefined): { key: string; count: number; share: number }[] {
  const entries = Object.entries(counts ?? {})
  const total = entries.reduce((sum, [, count]) => sum + count, 0)
  return entries.map(([key, count]) => ({ key, count, share: total === 0 ? 0 : count / total })).sort((a, b) => b.count - a.count)
}
