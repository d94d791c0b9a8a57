import type { components } from '@/api/schema'
import type { Tone } from '@/ui/status-tag/LyStatusTag.vue'

export type Referral = components['schemas']['Referral']
/** A step of a referral, as its address says it. */
export type Step = 'reply' | 'remind' | 'note' | 'close'

export const steps: readonly Step[] = ['reply', 'remind', 'note', 'close']
export const authorities: readonly Referral['authority'][] = ['labour_inspection', 'market_regulation', 'police']
export const tones: Record<Referral['status'], Tone> = { sent: 'wait', replied: 'neutral', closed: 'good' }
