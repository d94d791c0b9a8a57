import type { components } from '@/api/schema'
import type { Tone } from '@/ui/status-tag/LyStatusTag.vue'

export type Fair = components['schemas']['Fair']
export type FairFields = components['schemas']['FairFields']
export type Booth = components['schemas']['Booth']

export const fairStatuses = ['planned', 'open', 'held', 'cancelled'] as const
export const fairKinds = ['general', 'specialised', 'online', 'talk'] as const

export const fairTones: Record<Fair['status'], Tone> = { planned: 'neutral', open: 'wait', held: 'good', cancelled: 'closed' }

/** Whoever may drop a planned fair may change it; afterwards nobody may. */
export function mayEdit(fair: Fair): boolean {
  return fair.status === 'planned' && fair.actions.includes('cancel')
}

/** The form; '' and null where nothing was typed. */
export interface FairForm {
  name: string
  kind: string
  campus_name: string
  campus_area: string
  place: string
  held_on: string
  opens_at: string
  booth_count: number | null
  booking_closes_on: string
  intro: string
}

export function formOf(fair: FairFields): FairForm {
  return {
    name: fair.name, kind: fair.kind, campus_name: fair.campus_name, campus_area: fair.campus_area, place: fair.place, held_on: fair.held_on,
    opens_at: fair.opens_at ?? '', booth_count: fair.booth_count, booking_closes_on: fair.booking_closes_on, intro: fair.intro ?? '',
  }
}

export function emptyForm(campusName: string, campusArea: string): FairForm {
  return { name: '', kind: 'general', campus_name: campusName, campus_area: campusArea, place: '', held_on: '', opens_at: '', booth_count: null, booking_closes_on: '', intro: '' }
}

/** What is wrong with the form, by field in its order, as the last part of a key under fairs.wrong. */
export function wrong(form: FairForm, today: string): Partial<Record<keyof FairForm, string>> {
  const found: Partial<Record<keyof FairForm, string>> = {}
  for (const field of ['name', 'kind', 'campus_name', 'campus_area', 'place', 'held_on', 'booth_count', 'booking_closes_on'] as const) {
    const value = form[field]
    if (value === null || (typeof value === 'string' && value.trim() === '')) found[field] = 'missing'
  }
  if (form.held_on && form.held_on < today) found.held_on = 'past'
  if (form.booking_closes_on && form.booking_closes_on < today) found.booking_closes_on = 'past'
  if (form.held_on && form.booking_closes_on > form.held_on) found.booking_closes_on = 'after'
  if (form.opens_at && !/^([01]\d|2[0-3]):[0-5]\d$/.test(form.opens_at)) found.opens_at = 'time'
  return found
}

/** The body of a new fair. */
export function fairBody(form: FairForm): FairFields {
  return {
    name: form.name.trim(), kind: form.kind as FairFields['kind'], campus_name: form.campus_name.trim(), campus_area: form.campus_area, place: form.place.trim(),
    held_on: form.held_on, booth_count: form.booth_count ?? 0, booking_closes_on: form.booking_closes_on,
    ...(form.opens_at && { opens_at: form.opens_at }), ...(form.intro.trim() && { intro: form.intro.trim() }),
  }
}

/** The body of a change: a merge patch, in which null clears what was emptied. */
export function fairPatch(form: FairForm): components['schemas']['FairPatch'] {
  return { opens_at: null, intro: null, ...fairBody(form) } as components['schemas']['FairPatch']
}

/** The next free booth numbers after those given out, in the form that is in use: A08 → A09, A10, … */
export function freeBoothNos(taken: readonly string[], count: number): string[] {
  const found = taken.map((no) => /^(\D*)(\d+)$/.exec(no)).filter((one) => one !== null)
  const highest = found.reduce((most, one) => (Number(one[2]) >= Number(most[2]) ? one : most), found[0] ?? ['', 'A', '0'])
  const width = highest[2]?.length ?? 1
  return Array.from({ length: count }, (_, at) => `${highest[1] ?? ''}${String(Number(highest[2]) + at + 1).padStart(width, '0')}`)
}

const boothOrder: Record<Booth['status'], number> = { requested: 0, admitted: 1, declined: 2, withdrawn: 3 }

/** Requests that wait first, then the booths by number, then the rest. */
export function inOrder(booths: readonly Booth[]): Booth[] {
  return [...booths].sort((a, b) => boothOrder[a.status] - boothOrder[b.status] || (a.booth_no ?? '').localeCompare(b.booth_no ?? '', undefined, { numeric: true }))
}
