import { describe, expect, it } from 'vitest'
import { grouped, pointOf, shares, tally, type Indicator } from './figures'
import { countsOf, monthly } from './months'

describe('the board', () => {
  it('groups by the plan and leaves empty groups out', () => {
    const items = ['K1', 'K1a', 'W4', 'B1'].map((id) => ({ id }) as Indicator)
    expect(grouped(items).map((group) => [group.key, group.items.length])).toEqual([['core', 2], ['work', 1], ['other', 1]])
  })

  it('reads the address and ignores nonsense', () => {
    expect(pointOf({ year: '2026', as_of: '2026-08-31' })).toEqual({ year: 2026, as_of: '2026-08-31' })
    expect(pointOf({ year: '26', as_of: '2026-8-31' })).toEqual({})
    expect(pointOf({ year: ['2026'], as_of: '2026-13-01' })).toEqual({})
  })

  it('shares out a total', () => {
    expect(shares({ vocational: 1, graduate: 3 })).toEqual([{ key: 'graduate', count: 3, share: 0.75 }, { key: 'vocational', count: 1, share: 0.25 }])
    expect(shares({ graduate: 0 })).toEqual([{ key: 'graduate', count: 0, share: 0 }])
    expect(shares(undefined)).toEqual([])
  })

  it('says whether the rows make the figure only once all are there', () => {
    expect(tally([{ count: 24 }, { count: 60 }], 84, true)).toEqual({ sum: 84, agrees: true })
    expect(tally([{ count: 24 }], 84, true).agrees).toBe(false)
    expect(tally([{ count: 24 }], 84, false)).toEqual({ sum: 24, agrees: undefined })
  })
})

describe('months', () => {
  const span = { period_from: '2026-01-01', period_to: '2026-12-31', target: 365 }

  it('adds up to the day of the figures and leaves the future open', () => {
    const all = monthly(span, [{ month: '2026-01', count: 2 }, { month: '2026-03', count: 5 }], '2026-03-15')
    expect(all).toHaveLength(12)
    expect(all.slice(0, 4).map((one) => [one.month, one.count, one.total])).toEqual([
      ['2026-01', 2, 2],
      ['2026-02', 0, 2],
      ['2026-03', 5, 7],
      ['2026-04', null, null],
    ])
  })

  it('expects an even pace by days, the whole target at the end', () => {
    const all = monthly(span, [], '2026-03-15')
    expect([all[0]?.expected, all[1]?.expected, all[11]?.expected]).toEqual([31, 59, 365])
  })

  it('reaches over years', () => {
    const all = monthly({ ...span, period_from: '2025-01-01', period_to: '2027-12-31' }, [], '2026-01-01')
    expect([all.length, all[11]?.month, all[12]?.month, all[35]?.month]).toEqual([36, '2025-12', '2026-01', '2027-12'])
  })

  it('counts rows by month', () => {
    expect(countsOf([{ on_day: '2026-03-02', count: 3 }, { on_day: '2026-02-12', count: 24 }, { on_day: '2026-02-28', count: 60 }])).toEqual([{ month: '2026-02', count: 84 }, { month: '2026-03', count: 3 }])
  })
})
