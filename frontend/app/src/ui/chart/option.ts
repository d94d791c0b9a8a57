import type { BarSeriesOption, LineSeriesOption } from 'echarts/charts'
import type { ComposeOption } from 'echarts/core'
import type { GridComponentOption, MarkLineComponentOption } from 'echarts/components'

export type ChartOption = ComposeOption<BarSeriesOption | LineSeriesOption | GridComponentOption | MarkLineComponentOption>

/** A figure by month: what was added, where it stood, where it should have stood. null: the month is still to come. */
export interface MonthlyData {
  months: readonly string[]
  counts: readonly (number | null)[]
  totals: readonly (number | null)[]
  expected: readonly number[]
  target: number | null
}

export interface ChartWords {
  total: string
  expected: string
  target: string
  added: string
}

/** Colours and type of the page, read from its tokens. */
export interface ChartLook {
  ink: string
  soft: string
  line: string
  accent: string
  mark: string
  font: string
}

const labelSize = 12
// Room for the direct labels at the right end of the lines.
const right = 76

/** Above where the figure stands against its target and an even pace, below what each month added. */
export function monthlyOption(data: MonthlyData, words: ChartWords, look: ChartLook, format: (value: number) => string): ChartOption {
  const text = { color: look.soft, fontFamily: look.font, fontSize: labelSize }
  const last = data.totals.findLastIndex((value) => value !== null)
  const axis = (grid: number, labels: boolean) => ({
    type: 'category' as const,
    gridIndex: grid,
    data: [...data.months],
    axisLine: { lineStyle: { color: look.line } },
    axisTick: { show: false },
    axisLabel: { ...text, show: labels, hideOverlap: true },
  })
  const values = (grid: number) => ({
    type: 'value' as const,
    gridIndex: grid,
    splitNumber: 3,
    minInterval: 1,
    splitLine: { lineStyle: { color: look.line } },
    axisLabel: { ...text, formatter: format },
  })
  return {
    animation: false,
    grid: [
      { left: 64, right, top: 24, height: 180 },
      { left: 64, right, top: 252, height: 84 },
    ],
    xAxis: [axis(0, false), axis(1, true)],
    yAxis: [{ ...values(0), ...(data.target !== null && { max: (range: { max: number }) => Math.max(range.max, data.target ?? 0) }) }, { ...values(1), name: words.added, nameTextStyle: { ...text, align: 'left' as const } }],
    series: [
      {
        type: 'line',
        name: words.expected,
        data: [...data.expected],
        symbol: 'none',
        silent: true,
        lineStyle: { color: look.soft, width: 1.5, type: 'dashed' },
        endLabel: { show: true, formatter: words.expected, offset: [0, 14], ...text },
        ...(data.target !== null && {
          markLine: {
            symbol: 'none',
            silent: true,
            data: [{ yAxis: data.target }],
            lineStyle: { color: look.mark, type: 'solid', width: 2 },
            label: { ...text, color: look.ink, position: 'insideStartTop', formatter: `${words.target} ${format(data.target)}` },
          },
        }),
      },
      {
        type: 'line',
        name: words.total,
        data: data.totals.map((value, at) => (at === last ? { value, symbol: 'circle', label: { show: true, position: 'top' as const, color: look.ink, fontFamily: look.font, fontWeight: 'bold' as const, fontSize: labelSize, formatter: format(value ?? 0) } } : { value, symbol: 'none' })),
        symbolSize: 8,
        lineStyle: { color: look.accent, width: 3 },
        itemStyle: { color: look.accent },
      },
      {
        type: 'bar',
        name: words.added,
        xAxisIndex: 1,
        yAxisIndex: 1,
        data: data.counts.map((value) => value ?? '-'),
        itemStyle: { color: look.accent },
        barMaxWidth: 24,
        label: { show: data.months.length <= 12, position: 'top', color: look.ink, fontFamily: look.font, fontSize: labelSize, formatter: ({ value }) => (typeof value === 'number' && value !== 0 ? format(value) : '') },
      },
    ],
  }
}
