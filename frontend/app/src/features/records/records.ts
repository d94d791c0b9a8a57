import { answer, apiFetch, client, newIdempotencyKey, querySerializer } from '@/api/client'
import { fileNameOf, saveAs } from '@/api/download'
import { Problem } from '@/api/problem'
import type { components } from '@/api/schema'
import { formatInstant, formatNumber } from '@/format/format'
import type { Tone } from '@/ui/status-tag/LyStatusTag.vue'

export type Entry = components['schemas']['AuditEntry']
export type Detail = components['schemas']['AuditEntryDetail']
export type Check = components['schemas']['AuditCheck']

/** The conditions that an address may hold, in the order they are asked for. */
export const conditions = ['action', 'subject_kind', 'subject_id', 'actor', 'organisation', 'operation', 'address', 'request'] as const
export type Condition = (typeof conditions)[number]
export type Filter = Partial<Record<Condition | 'from' | 'until', string>>

const day = /^\d{4}-\d{2}-\d{2}$/

/** The filter in an address: the days `from` and `until` are Shanghai's, both included. */
export function filterOf(query: Record<string, unknown>): Filter {
  const out: Filter = {}
  for (const name of [...conditions, 'from', 'until'] as const) {
    const value = query[name]
    if (typeof value !== 'string' || value.trim() === '') continue
    if ((name === 'from' || name === 'until') && !day.test(value)) continue
    out[name] = value.trim()
  }
  return out
}

/** What the server is asked for. */
export function asked({ from, until, ...rest }: Filter): Filter {
  return { ...rest, ...(from && { from: new Date(`${from}T00:00:00+08:00`).toISOString() }), ...(until && { until: new Date(Date.parse(`${until}T00:00:00+08:00`) + 86_400_000).toISOString() }) }
}

/** The noun and the verb of an action: "posts.update" is posts and update. */
export function partsOf(action: string): { noun: string; verb: string } {
  const dot = action.lastIndexOf('.')
  return { noun: action.slice(0, dot), verb: action.slice(dot + 1) }
}

interface Words {
  t: (key: string, named?: Record<string, unknown>) => string
  te: (key: string) => boolean
}

/** An action in words; one that has none keeps its identifier. */
export function actionWords(action: string, { t, te }: Words): string {
  const { noun, verb } = partsOf(action)
  const whole = `records.event.${action.replace('.', '_')}`
  if (te(whole)) return t(whole)
  return te(`records.verb.${verb}`) && te(`records.kind.${noun}`) ? t(`records.verb.${verb}`, { what: t(`records.kind.${noun}`) }) : action
}

/** The kind of a subject in words, or its identifier. */
export function kindWords(kind: string, { t, te }: Words): string {
  return te(`records.kind.${kind}`) ? t(`records.kind.${kind}`) : kind
}

/** Lists of names that an event's detail may hold, each with where their words are. */
const named: Record<string, string> = { field: 'records.field', fields: 'records.field', role: 'records.role', roles: 'records.role', from: 'records.role', to: 'records.role', reason_code: 'core.unmask.reason' }

/** The words of a value, or the value where it has none. */
function valueWords(name: string, value: string, words: Words): string {
  const { t, te } = words
  if (name === 'action') return actionWords(value, words)
  if (name === 'subject_kind') return kindWords(value, words)
  if (/^\d{4}-\d{2}-\d{2}T/.test(value)) return formatInstant(value)
  if (/^\d+$/.test(value)) return name === 'before' ? t('records.entryNo', { id: value }) : formatNumber(Number(value))
  const whole = `records.value.${value.replace(/[.+]/g, '_')}`
  if (te(whole)) return t(whole)
  const within = named[name]
  if (!within) return value
  return value.split(',').map((one) => (te(`${within}.${one}`) ? t(`${within}.${one}`) : one)).join(t('records.and'))
}

/** An event's details in words; the name of one that has none stays as it is. */
export function detailWords(data: Record<string, string>, words: Words): { label: string; value: string }[] {
  return Object.entries(data).flatMap(([name, value]) => {
    const key = `records.detail.${name}`
    return value ? [{ label: words.te(key) ? words.t(key) : name, value: valueWords(name, value, words) }] : []
  })
}

export const checkTones: Record<Check['status'], Tone> = { waiting: 'wait', running: 'wait', done: 'good', failed: 'bad' }

/** Something is wrong with the record, or it could not be found out. */
export function checkTone(check: Check): Tone {
  return check.findings > 0 ? 'bad' : checkTones[check.status]
}

export function startCheck(): Promise<Check> {
  return answer(client.POST('/audit/checks', { params: { header: { 'Idempotency-Key': newIdempotencyKey() } } }))
}

/** Saves the entries that fit as a table. Throws Problem. */
export async function takeAway(filter: Filter, format: 'xlsx' | 'csv', reason: string): Promise<void> {
  const query = querySerializer({})
  const request = new Request(new URL(`/api/v1/audit/exports${query && `?${query}`}`, location.href), {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ ...asked(filter), format, reason }),
  })
  const response = await apiFetch(request)
  if (!response.ok) throw Problem.from(response, await response.json().catch(() => undefined))
  saveAs(await response.blob(), fileNameOf(response.headers.get('Content-Disposition')) ?? `audit.${format}`)
}
