import { currentLocale, i18n } from '@/i18n'

const t = (key: string, values: Record<string, unknown> = {}): string => i18n.global.t(key, values)
const dayMs = 86_400_000
/** Yongchuan's clock is UTC+8 all year. */
const shanghaiMs = 8 * 3_600_000

export type PayUnit = 'month' | 'day' | 'hour'

export interface Pay {
  minYuan: number | null | undefined
  maxYuan?: number | null | undefined
  unit?: PayUnit | undefined
  /** Monthly salaries in a year; said only where it is not 12. */
  months?: number | null | undefined
}

export interface PayParts {
  /** 6,000–8,000 */
  range: string
  /** 元/月, empty where the pay is not stated */
  unit: string
  /** 13薪, empty for 12 */
  months: string
}

/** 23,418 */
export function formatNumber(value: number, digits = 0): string {
  return value.toLocaleString(currentLocale(), { minimumFractionDigits: digits, maximumFractionDigits: digits })
}

/** 23,418 → 2.3万, 40,000 → 4万, 9,874 stays; English 23.4K. */
export function formatWan(value: number): string {
  if (Math.abs(value) < 10_000) return formatNumber(value)
  return value.toLocaleString(currentLocale(), { notation: 'compact', maximumFractionDigits: 1 })
}

/** 0.714 → 71.4% */
export function formatPercent(share: number, digits = 1): string {
  return share.toLocaleString(currentLocale(), { style: 'percent', maximumFractionDigits: digits })
}

/** Money kept in fen: 50000 → 500.00 */
export function formatFen(fen: number): string {
  return formatNumber(fen / 100, 2)
}

export function payParts(pay: Pay): PayParts {
  const low = pay.minYuan ?? pay.maxYuan
  if (low == null) return { range: t('core.pay.unstated'), unit: '', months: '' }
  const high = pay.maxYuan ?? low
  const unit = pay.unit ?? 'month'
  return {
    range: high === low ? formatNumber(low) : `${formatNumber(low)}–${formatNumber(high)}`,
    unit: t(`core.pay.${unit}`),
    months: pay.months && pay.months !== 12 && unit === 'month' ? t('core.pay.months', { n: pay.months }) : '',
  }
}

/** 6,000–8,000 元/月 · 13薪 */
export function formatPay(pay: Pay): string {
  const { range, unit, months } = payParts(pay)
  return [unit ? `${range} ${unit}` : range, months].filter(Boolean).join(' · ')
}

/** `2026-11-22` or an instant → 2026年11月22日 (Asia/Shanghai). */
export function formatDate(value: string): string {
  return dateText(value, { year: 'numeric', month: currentLocale() === 'en' ? 'short' : 'long', day: 'numeric' })
}

/** 11月22日, for dates whose year is plain. */
export function formatDay(value: string): string {
  return dateText(value, { month: currentLocale() === 'en' ? 'short' : 'long', day: 'numeric' })
}

/** 2026年11月22日 14:05 */
export function formatInstant(value: string): string {
  const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'Asia/Shanghai' })
  return `${formatDate(value)} ${time.format(new Date(value))}`
}

/** Relative for the last week (刚刚, 5分钟前, 昨天, 6天前), the date otherwise. */
export function formatAgo(value: string, now = Date.now()): string {
  const days = dayNumber(now) - dayNumber(value)
  if (days < 0 || days > 7) return formatDate(value)
  if (isDateOnly(value)) return days === 0 ? t('core.time.today') : daysAgo(days)
  const minutes = Math.floor((now - Date.parse(value)) / 60_000)
  if (minutes < 1) return t('core.time.justNow')
  if (minutes < 60) return t('core.time.minutesAgo', { n: minutes })
  return days === 0 ? t('core.time.hoursAgo', { n: Math.floor(minutes / 60) }) : daysAgo(days)
}

/** When something is due: 今天, 明天, 3天后, 已超期2天, else the date. */
export function formatDue(value: string, now = Date.now()): string {
  const days = dayNumber(value) - dayNumber(now)
  if (days < 0) return t('core.time.overdue', { n: -days })
  if (days === 0) return t('core.time.today')
  if (days === 1) return t('core.time.tomorrow')
  return days <= 7 ? t('core.time.inDays', { n: days }) : formatDate(value)
}

/** Whole days from now until a date, in Shanghai; negative when it has passed. */
export function daysUntil(value: string, now = Date.now()): number {
  return dayNumber(value) - dayNumber(now)
}

/** 重庆市, 永川区, 三教镇 → 永川·三教镇: the city goes without saying and the district loses its suffix. */
export function formatArea(names: string[]): string {
  const rest = names.length > 1 ? names.filter((name) => !/^重庆市?$/.test(name)) : names
  return rest
    .map((name, level) => (level === 0 && rest.length > 1 && name.length > 2 ? name.replace(/[区县]$/, '') : name))
    .join('·')
}

/** 2,300,000 → 2.2 MB */
export function formatBytes(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`
  const [value, unit] = bytes < 1024 ** 2 ? [bytes / 1024, 'KB'] : [bytes / 1024 ** 2, 'MB']
  return `${value.toLocaleString('en', { maximumFractionDigits: 1 })} ${unit}`
}

function daysAgo(days: number): string {
  return days === 1 ? t('core.time.yesterday') : t('core.time.daysAgo', { n: days })
}

function dateText(value: string, options: Intl.DateTimeFormatOptions): string {
  const locale = currentLocale() === 'en' ? 'en-GB' : 'zh-CN'
  const timeZone = isDateOnly(value) ? 'UTC' : 'Asia/Shanghai'
  return new Intl.DateTimeFormat(locale, { ...options, timeZone }).format(new Date(value))
}

function isDateOnly(value: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(value)
}

/** The calendar day in Shanghai, counted from 1970. */
function dayNumber(value: string | number): number {
  if (typeof value === 'string' && isDateOnly(value)) return Math.floor(Date.parse(value) / dayMs)
  const instant = typeof value === 'number' ? value : Date.parse(value)
  return Math.floor((instant + shanghaiMs) / dayMs)
}
