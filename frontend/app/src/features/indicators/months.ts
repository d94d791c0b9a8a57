import type { Indicator, IndicatorRow } from './figures'

export interface MonthlyFigure {
  /** YYYY-MM */
  month: string
  /** null: not over when the figures were taken, or still to come. */
  count: number | null
  total: number | null
  /** Where an even pace would stand at the end of the month. */
  expected: number
}

/** What each month of the indicator's span added and made, up to a day. */
export function monthly(span: Pick<Indicator, 'period_from' | 'period_to' | 'target'>, counts: readonly { month: string; count: number }[], asOf: string): MonthlyFigure[] {
  const added = new Map(counts.map((one) => [one.month, one.count]))
  const begun = asOf.slice(0, 7)
  let total = 0
  return monthsBetween(span.period_from, span.period_to).map((month) => {
    const known = month <= begun
    const count = added.get(month) ?? 0
    total += count
    return { month, count: known ? count : null, total: known ? total : null, expected: evenPace(span, lastDayOf(month)) }
  })
}

/** Counts by month from the rows themselves, for figures whose source keeps no months. */
export function countsOf(rows: readonly Pick<IndicatorRow, 'on_day' | 'count'>[]): { month: string; count: number }[] {
  const sums = new Map<string, number>()
  for (const { on_day, count } of rows) sums.set(on_day.slice(0, 7), (sums.get(on_day.slice(0, 7)) ?? 0) + count)
  return [...sums].map(([month, count]) => ({ month, count })).sort((a, b) => a.month.localeCompare(b.month))
}

function monthsBetween(from: string, to: string): string[] {
  const found: string[] = []
  for (let month = from.slice(0, 7); month <= to.slice(0, 7); month = monthAfter(month)) found.push(month)
  return found
}

function monthAfter(month: string): string {
  const [year = 0, of = 0] = month.split('-').map(Number)
  return of === 12 ? `${year + 1}-01` : `${year}-${String(of + 1).padStart(2, '0')}`
}

function lastDayOf(month: string): number {
  return Date.parse(`${monthAfter(month)}-01`) - dayMs
}

const dayMs = 86_400_000

function evenPace(span: Pick<Indicator, 'period_from' | 'period_to' | 'target'>, day: number): number {
  const from = Date.parse(span.period_from)
  const whole = (Date.parse(span.period_to) - from) / dayMs + 1
  const gone = Math.min(whole, (day - from) / dayMs + 1)
  return ((span.target ?? 0) * gone) / whole
}
