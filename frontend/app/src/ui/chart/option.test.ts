import { expect, it } from 'vitest'
import { monthlyOption, type ChartOption, type MonthlyData } from './option'

const words = { total: '累计', expected: '应达', target: '目标', added: '新增' }
const look = { ink: '#000', soft: '#333', line: '#ccc', accent: '#060', mark: '#a60', font: 'sans-serif' }
const data: MonthlyData = { months: ['1月', '2月', '3月'], counts: [2, 3, null], totals: [2, 5, null], expected: [1, 2, 3], target: 10 }
const series = (option: ChartOption) => option.series as { type: string; data: unknown[]; markLine?: { data: { yAxis: number }[] } }[]
const build = (over: Partial<MonthlyData> = {}) => monthlyOption({ ...data, ...over }, words, look, String)

it('draws the target as a line, the pace as a ghost, and labels the last known point', () => {
  const [ghost, total, added] = series(build())
  expect(ghost!.markLine!.data).toEqual([{ yAxis: 10 }])
  expect(ghost!.data).toEqual([1, 2, 3])
  expect(total!.data).toMatchObject([{ value: 2, symbol: 'none' }, { value: 5, symbol: 'circle', label: { formatter: '5' } }, { value: null }])
  expect(added!.data).toEqual([2, 3, '-'])
})

it('makes room for a target that is far above the figure', () => {
  const [axis] = build().yAxis as { max: (range: { max: number }) => number }[]
  expect(axis!.max({ max: 5 })).toBe(10)
  expect(axis!.max({ max: 12 })).toBe(12)
})

it('draws no line without a target', () => {
  expect(series(build({ target: null }))[0]!.markLine).toBeUndefined()
})
