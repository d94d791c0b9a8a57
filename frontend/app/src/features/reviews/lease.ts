import { computed, onScopeDispose, ref, type ComputedRef, type Ref } from 'vue'
import type { components } from '@/api/schema'

type Review = components['schemas']['Review']

/** How a case stands for the reader. */
export type Hold =
  | 'mine' // may decide now
  | 'lapsed' // was mine in this visit, and the time ran out
  | 'free' // may be taken
  | 'others' // somebody else works on it
  | 'barred' // entered by the reader or of their own organisation
  | 'done'

/** Seconds before the end at which the clock turns to a warning. */
export const warnSeconds = 120

export function holdOf(review: Review, now: number, heldBefore: boolean): Hold {
  if (review.status !== 'open' && review.status !== 'proposed') return 'done'
  const left = review.lease_until ? Date.parse(review.lease_until) - now : 0
  if (review.held_by_me && left > 0) return 'mine'
  if (review.held_by_me || (heldBefore && review.actions.includes('claim'))) return 'lapsed'
  if (review.actions.includes('claim') || (review.lease_until && left <= 0)) return 'free'
  return review.lease_until ? 'others' : 'barred'
}

/** 758 → 12:38 */
export function clockText(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds))
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`
}

/** The clock of a lease. */
export function useLease(review: Ref<Review | undefined>): { hold: ComputedRef<Hold | undefined>; secondsLeft: ComputedRef<number> } {
  const now = ref(Date.now())
  const timer = setInterval(() => (now.value = Date.now()), 1000)
  onScopeDispose(() => clearInterval(timer))
  let heldBefore = false
  const hold = computed(() => {
    if (!review.value) return undefined
    const state = holdOf(review.value, now.value, heldBefore)
    if (state === 'mine') heldBefore = true
    return state
  })
  const secondsLeft = computed(() => (review.value?.lease_until ? Math.max(0, (Date.parse(review.value.lease_until) - now.value) / 1000) : 0))
  return { hold, secondsLeft }
}
