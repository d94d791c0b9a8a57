import type { components } from '@/api/schema'
import type { Tone } from '@/ui/status-tag/LyStatusTag.vue'

export type Appeal = components['schemas']['Appeal']
export type Measure = components['schemas']['Measure']

export const appealTones: Record<Appeal['status'], Tone> = { filed: 'wait', granted: 'good', refused: 'bad', withdrawn: 'closed' }
export const measureTones: Record<Measure['status'], Tone> = { proposed: 'wait', refused: 'closed', in_force: 'bad', lifted: 'closed' }

/** What an employer can appeal against: the states of a post and of a qualification that were decided against it. */
const against: Record<Appeal['subject_kind'], readonly string[]> = {
  post: ['returned', 'taken_down'],
  qualification: ['returned', 'rejected', 'suspended', 'revoked'],
}

export function appealable(kind: Appeal['subject_kind'], status: string): boolean {
  return against[kind].includes(status)
}
