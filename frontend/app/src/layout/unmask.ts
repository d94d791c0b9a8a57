import type { components } from '@/api/schema'

export type UnmaskBody = components['schemas']['UnmaskBody']
type Reason = UnmaskBody['reason_code']

const usual: readonly Reason[] = ['match_papers', 'contact', 'complaint', 'correct']

/** The reasons that the server takes for a field, the likeliest first. */
export function reasonsFor(field: string, account = false): readonly Reason[] {
  if (account) return ['account_check', 'contact', 'complaint']
  if (field === 'identity_number') return ['legal_duty']
  return field === 'name' ? [...usual, 'legal_duty'] : usual
}
