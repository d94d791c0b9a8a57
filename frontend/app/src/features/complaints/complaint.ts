import type { components } from '@/api/schema'
import type { Tone } from '@/ui/status-tag/LyStatusTag.vue'

export type Complaint = components['schemas']['Complaint']
/** A step of a case, as its address says it. */
export type Step = 'freeze' | 'restore' | 'uphold' | 'dismiss'

export const steps: readonly Step[] = ['freeze', 'restore', 'uphold', 'dismiss']
export const tones: Record<Complaint['status'], Tone> = { received: 'neutral', checking: 'wait', upheld: 'bad', dismissed: 'good' }
