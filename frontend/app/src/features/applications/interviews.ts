import type { Application, Interview } from '@/status/next'

export interface Appointment {
  application: Application
  interview: Interview
}

/** Every appointment of these applications: those to come soonest first, the past latest first. */
export function interviewsOf(applications: readonly Application[], now = Date.now()): { coming: Appointment[]; past: Appointment[] } {
  const all = applications
    .flatMap((application) => (application.interviews ?? []).map((interview) => ({ application, interview })))
    .sort((a, b) => Date.parse(a.interview.at) - Date.parse(b.interview.at))
  return {
    coming: all.filter((one) => Date.parse(one.interview.at) >= now),
    past: all.filter((one) => Date.parse(one.interview.at) < now).reverse(),
  }
}
