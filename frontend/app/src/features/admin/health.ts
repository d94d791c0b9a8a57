export const parts = ['postgres', 'meilisearch', 'jobs', 'audit'] as const
export type Part = (typeof parts)[number]
export type State = 'ok' | 'degraded' | 'down'

/** How each part stands, as /readyz says. A part that it does not name is down. Throws when there is no answer. */
export async function readHealth(get: typeof fetch = fetch): Promise<Record<Part, State>> {
  // 503 carries the same answer: it says that the database is away.
  const said: unknown = await (await get('/readyz')).json()
  const of = (part: Part): State => {
    const state = typeof said === 'object' && said !== null ? (Reflect.get(said, part) as unknown) : undefined
    return state === 'ok' || state === 'degraded' ? state : 'down'
  }
  return { postgres: of('postgres'), meilisearch: of('meilisearch'), jobs: of('jobs'), audit: of('audit') }
}
