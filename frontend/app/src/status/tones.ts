import type { Tone } from '@/ui/status-tag/LyStatusTag.vue'
import type { components } from '@/api/schema'

type Schemas = components['schemas']
type Tones<S extends string> = Record<S, Tone>

// wait: somebody else must act; warn: the reader must act or look.

/** For the graduate; the employer's side differs in who must act. */
export const applicationTones: Tones<Schemas['Application']['status']> = {
  submitted: 'wait',
  shortlisted: 'wait',
  interviewing: 'wait',
  offered: 'warn',
  accepted: 'good',
  hired: 'good',
  agreed: 'good',
  declined: 'closed',
  rejected: 'closed',
  withdrawn: 'closed',
}

export const applicantTones: Tones<Schemas['Application']['status']> = {
  ...applicationTones,
  submitted: 'warn',
  offered: 'wait',
  accepted: 'warn',
}

export const postTones: Tones<Schemas['Post']['status']> = {
  draft: 'neutral',
  in_review: 'wait',
  returned: 'warn',
  published: 'good',
  frozen: 'warn',
  closed: 'closed',
  expired: 'closed',
  taken_down: 'bad',
}

export const qualificationTones: Tones<Schemas['OrgInside']['status']> = {
  none: 'warn',
  in_review: 'wait',
  returned: 'warn',
  approved: 'good',
  rejected: 'bad',
  expired: 'bad',
  suspended: 'bad',
  revoked: 'bad',
}

export const placementTones: Tones<Schemas['Placement']['status']> = {
  provisional: 'wait',
  verified: 'good',
  disputed: 'warn',
  void: 'closed',
}

export const slotTones: Tones<Schemas['Slot']['status']> = {
  draft: 'neutral',
  submitted: 'wait',
  returned: 'warn',
  approved: 'good',
  withdrawn: 'bad',
}

export const boothTones: Tones<Schemas['Booth']['status']> = {
  requested: 'wait',
  admitted: 'good',
  declined: 'bad',
  withdrawn: 'closed',
}
