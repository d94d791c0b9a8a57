import { answer, client, ifMatch } from '@/api/client'
import type { components } from '@/api/schema'
import type { Tone } from '@/ui/status-tag/LyStatusTag.vue'

export type Account = components['schemas']['Account']
export type Detail = components['schemas']['AccountDetail']
export type Status = Account['status']

export const statuses: readonly Status[] = ['active', 'invited', 'disabled', 'deleting', 'deleted']
export const statusTones: Record<Status, Tone> = { active: 'good', invited: 'wait', disabled: 'closed', deleting: 'warn', deleted: 'closed' }

export const roles = ['graduate', 'employer', 'institution', 'reviewer', 'officer', 'analyst', 'admin', 'security', 'auditor'] as const
export type Role = (typeof roles)[number]

/** The sides that one account never joins, as far as roles are given: only the bureau's business roles go together. */
const business: readonly Role[] = ['reviewer', 'officer', 'analyst']
export const givenRoles: readonly Role[] = [...business, 'admin', 'security', 'auditor']

/** Whether one account may hold these roles; the server decides again. */
export function compatible(chosen: readonly string[]): boolean {
  return chosen.length <= 1 || chosen.every((role) => business.some((one) => one === role))
}

/** What is wrong with a choice of roles, as the name of a text. */
export function roleFault(chosen: readonly string[]): 'noRoles' | 'apart' | undefined {
  if (chosen.length === 0) return 'noRoles'
  return compatible(chosen) ? undefined : 'apart'
}

export const verbs = ['set-roles', 'invite', 'unlock', 'reset-second-factor', 'end-sessions', 'disable', 'enable'] as const
export type Verb = (typeof verbs)[number]

/** The verbs that take something away from whoever has the account. */
export const dangers: readonly Verb[] = ['disable', 'end-sessions', 'reset-second-factor']

/** Does one verb to an account, as it was seen, with why. */
export function act(verb: Verb, one: Detail, reason: string, chosen: readonly string[]): Promise<Detail> {
  const params = { path: { id: one.id }, header: { 'If-Match': ifMatch(one.version) } }
  const body = { reason }
  switch (verb) {
    case 'set-roles':
      return answer(client.POST('/accounts/{id}/set-roles', { params, body: { reason, roles: [...chosen] } }))
    case 'invite':
      return answer(client.POST('/accounts/{id}/invite', { params, body }))
    case 'unlock':
      return answer(client.POST('/accounts/{id}/unlock', { params, body }))
    case 'reset-second-factor':
      return answer(client.POST('/accounts/{id}/reset-second-factor', { params, body }))
    case 'end-sessions':
      return answer(client.POST('/accounts/{id}/end-sessions', { params, body }))
    case 'disable':
      return answer(client.POST('/accounts/{id}/disable', { params, body }))
    case 'enable':
      return answer(client.POST('/accounts/{id}/enable', { params, body }))
  }
}
