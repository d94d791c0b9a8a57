import type { Role } from '@/api/token'

type Place = (id: string) => string

/** Where a reader goes from a message, by what it is about and who reads it. */
const places: Partial<Record<Role, Record<string, Place>>> = {
  graduate: { application: (id) => `/applications/${id}`, placement: (id) => `/my-placement/${id}` },
  institution: { team: () => '/team' },
  reviewer: { referral: (id) => `/referrals/${id}` },
  auditor: { audit_check: (id) => `/records/checks/${id}` },
  employer: {
    application: (id) => `/applicants/${id}`,
    placement: (id) => `/hires/${id}`,
    post: (id) => `/posts/${id}`,
    qualification: () => '/org',
    booth: () => '/booths',
    fair: () => '/booths',
    trainee_slot: (id) => `/trainee-filing/${id}`,
    team: () => '/team',
    authorisation: (id) => `/authorisations/${id}`,
  },
}

/** Undefined where the message is all there is to see. */
export function subjectPlace(kind: string, id: string, roles: readonly Role[]): string | undefined {
  for (const role of roles) {
    const place = places[role]?.[kind]
    if (place) return place(id)
  }
  return undefined
}
