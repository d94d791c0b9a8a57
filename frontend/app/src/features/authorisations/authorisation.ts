import type { components } from '@/api/schema'
import type { Tone } from '@/ui/status-tag/LyStatusTag.vue'
import { shanghaiDay } from '@/status/next'

export type Authorisation = components['schemas']['Authorisation']

export const statuses = ['filed', 'returned', 'approved', 'revoked', 'expired'] as const
export const tones: Record<Authorisation['status'], Tone> = { filed: 'wait', returned: 'warn', approved: 'good', revoked: 'closed', expired: 'closed' }

/** What a letter says, as it is typed. */
export interface LetterForm {
  file_id: string
  file_name: string
  file_size: number
  valid_until: string
  scope: string
}

export const emptyLetter = (): LetterForm => ({ file_id: '', file_name: '', file_size: 0, valid_until: '', scope: '' })

export const letterBody = (form: LetterForm) => ({ file_id: form.file_id, valid_until: form.valid_until, scope: form.scope.trim() })

/** Which parts of a letter are missing or cannot be, by field. The server has the last word on the longest term. */
export function letterGaps(form: LetterForm, today: string = shanghaiDay()): Partial<Record<'file_id' | 'valid_until' | 'scope', 'missing' | 'past'>> {
  return {
    ...(!form.file_id && { file_id: 'missing' as const }),
    ...(!form.valid_until ? { valid_until: 'missing' as const } : form.valid_until <= today && { valid_until: 'past' as const }),
    ...(!form.scope.trim() && { scope: 'missing' as const }),
  }
}

/** Whom it authorises: the person with their employers, or the agency. */
export function agentOf(one: Pick<Authorisation, 'agent_name' | 'agent_org_names'>): string {
  if (!one.agent_name) return one.agent_org_names ?? ''
  return one.agent_org_names ? `${one.agent_name}（${one.agent_org_names}）` : one.agent_name
}
