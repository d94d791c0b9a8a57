import type { components } from '@/api/schema'
import type { Tone } from '@/ui/status-tag/LyStatusTag.vue'

export type Member = components['schemas']['Member']
export type Invitation = components['schemas']['Invitation']
export type Level = Member['level']

export const levels: readonly Level[] = ['owner', 'recruiter', 'viewer']

export const invitationTones: Record<Invitation['status'], Tone> = { open: 'wait', accepted: 'good', revoked: 'closed', expired: 'warn' }

/** Whether the server lets the person do this to the row. */
export function may(row: { actions: string[] }, verb: string): boolean {
  return row.actions.includes(verb)
}
