import { afterEach, describe, expect, it } from 'vitest'
import { setLocale } from '@/i18n'
import { daysUntil, formatAgo, formatArea, formatBytes, formatDate, formatDue, formatFen, formatInstant, formatPay, formatPercent, formatWan, payParts } from './format'

afterEach(() => setLocale('zh-CN'))

describe('pay', () => {
  it.each([
    [{ minYuan: 6000, maxYuan: 8000 }, '6,000–8,000 元/月'],
    [{ minYuan: 2330, maxYuan: 2330, unit: 'month', months: 12 }, '2,330 元/月'],
    [{ minYuan: 6000, maxYuan: 8000, months: 13 }, '6,000–8,000 元/月 · 13薪'],
    [{ minYuan: 150, unit: 'day', months: 13 }, '150 元/天'],
    [{ minYuan: null, maxYuan: null }, '来源未注明'],
    [{ minYuan: null, maxYuan: 5000 }, '5,000 元/月'],
  ] as const)('%o', (pay, expected) => expect(formatPay(pay)).toBe(expected))

  it('comes in parts', () => {
    expect(payParts({ minYuan: 6000, maxYuan: 8000, months: 14 })).toEqual({ range: '6,000–8,000', unit: '元/月', months: '14薪' })
  })
})

describe('dates', () => {
  const now = Date.parse('2026-11-22T04:00:00Z') // noon in Yongchuan

  it('are said in full', async () => {
    expect(formatDate('2026-11-22')).toBe('2026年11月22日')
    expect(formatDate('2026-11-22T16:30:00Z')).toBe('2026年11月23日')
    expect(formatInstant('2026-11-22T16:05:00Z')).toBe('2026年11月23日 00:05')
    await setLocale('en')
    expect(formatDate('2026-11-22')).toBe('22 Nov 2026')
  })

  it.each([
    ['2026-11-22T03:59:40Z', '刚刚'],
    ['2026-11-22T03:55:00Z', '5分钟前'],
    ['2026-11-21T17:00:00Z', '11小时前'],
    ['2026-11-21T15:00:00Z', '昨天'],
    ['2026-11-22', '今天'],
    ['2026-11-16', '6天前'],
    ['2026-11-14', '2026年11月14日'],
    ['2026-11-23', '2026年11月23日'],
  ])('%s is %s', (value, expected) => expect(formatAgo(value, now)).toBe(expected))

  it.each([
    ['2026-11-20', '已超期2天'],
    ['2026-11-22', '今天'],
    ['2026-11-23', '明天'],
    ['2026-11-25', '3天后'],
    ['2026-12-05', '2026年12月5日'],
  ])('due %s is %s', (value, expected) => expect(formatDue(value, now)).toBe(expected))

  it('count calendar days in Yongchuan', () => {
    expect(daysUntil('2026-11-23', Date.parse('2026-11-22T15:59:00Z'))).toBe(1)
    expect(daysUntil('2026-11-23', Date.parse('2026-11-22T16:01:00Z'))).toBe(0)
  })
})

describe('numbers and places', () => {
  it('uses 万 where people say it', () => {
    expect([formatWan(9874), formatWan(23_418), formatWan(40_000)]).toEqual(['9,874', '2.3万', '4万'])
  })

  it('formats shares, money and sizes', () => {
    expect([formatPercent(0.7142), formatFen(50_005), formatBytes(2_300_000)]).toEqual(['71.4%', '500.05', '2.2 MB'])
  })

  it('names places the short way', () => {
    expect(formatArea(['重庆市', '永川区', '三教镇'])).toBe('永川·三教镇')
    expect(formatArea(['重庆市', '永川区'])).toBe('永川区')
    expect(formatArea(['重庆市', '忠县', '忠州街道'])).toBe('忠县·忠州街道')
    expect(formatArea(['四川省', '泸州市'])).toBe('四川省·泸州市')
  })
})
