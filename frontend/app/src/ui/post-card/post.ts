import type { Pay } from '@/format/format'

/** What a post card shows; each feature makes it from its own answer. */
export interface PostCard {
  href: string
  title: string
  pay: Pay
  kindLabel: string
  /** Names from the largest area down: 重庆市, 永川区, 三教镇. */
  area: string[]
  educationLabel?: string
  headcount?: number
  employer: string
  /** Date until which the employer's qualification holds. */
  verifiedUntil?: string
  /** Where a collected post was taken from; such a post is not verified. */
  source?: string
  closesOn?: string
  traineeMonths?: number
  /** Share of trainees whom the base kept on, 0 to 1. */
  retention?: number
  reasons?: { text: string; fits: boolean }[]
}
