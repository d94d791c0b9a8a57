import type { components } from '@/api/schema'
import { formatDate, formatInstant } from '@/format/format'

export type Application = components['schemas']['Application']
export type Interview = components['schemas']['Interview']

/** What happens next and who must act by when, as a key under words.next.<side> with its values. */
export interface Next {
  key: string
  values: Record<string, string | number>
}

/** The interview to come, or the last one when all are over. */
export function nextInterview(interviews: readonly Interview[] | undefined, now = Date.now()): Interview | undefined {
  const byTime = [...(interviews ?? [])].sort((a, b) => Date.parse(a.at) - Date.parse(b.at))
  return byTime.find((one) => Date.parse(one.at) >= now) ?? byTime.at(-1)
}

/** The offer can no longer be accepted. Both sides read the same clock, the calendar of Shanghai. */
export function offerIsOver(app: Pick<Application, 'offer'>, now = Date.now()): boolean {
  return app.offer !== undefined && app.offer.answer_by < shanghaiDay(now)
}

export function nextOf(app: Application, now = Date.now()): Next {
  const plain = (key: string): Next => ({ key, values: {} })
  switch (app.status) {
    case 'submitted':
      return plain(app.seen_at ? 'seen' : 'submitted')
    case 'interviewing': {
      const interview = nextInterview(app.interviews, now)
      if (!interview || Date.parse(interview.at) < now) return plain('interviewed')
      return { key: 'interviewing', values: { when: formatInstant(interview.at) } }
    }
    case 'offered':
      return { key: offerIsOver(app, now) ? 'offerOver' : 'offered', values: { date: day(app.offer?.answer_by) } }
    case 'accepted':
      return { key: app.channel === 'trainee_slot' ? 'acceptedTrainee' : 'accepted', values: { date: day(app.offer?.start_on) } }
    case 'agreed':
      return { key: 'agreed', values: { date: day(app.start_on), n: app.months ?? 0 } }
    default:
      return plain(app.status)
  }
}

function day(value: string | undefined): string {
  return value ? formatDate(value) : '—'
}

/** A calendar day in Shanghai, `YYYY-MM-DD`. */
export function shanghaiDay(now = Date.now()): string {
  return new Date(now + 8 * 3_600_000).toISOString().slice(0, 10)
}

/** A day some days after another. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)
}
