import createClient, { createQuerySerializer } from 'openapi-fetch'
import { currentLocale } from '@/i18n'
import { prove } from '@/session/proof'
import { state } from '@/session/state'
import { Problem } from './problem'
import type { paths } from './schema'
import { accessToken, refresh, tokenIsFresh } from './token'

let whenSignedOut: () => void = () => undefined

/** Says what to do when the server no longer knows this session. */
export function onSignedOut(handler: () => void): void {
  whenSignedOut = handler
}

/**
 * fetch with sign-in, language, one retry after a refresh and one after the person has proved again who they are.
 * Rejects only with Problem (no answer); answers of any status are returned.
 */
export async function apiFetch(request: Request): Promise<Response> {
  if (!tokenIsFresh()) await refresh()
  let response = await send(request.clone())
  if (response.status === 401) {
    if (!(await refresh())) {
      whenSignedOut()
      return response
    }
    response = await send(request.clone())
  }
  return (await wantsProof(response)) && (await prove()) ? send(request) : response
}

/** Whether the server refuses only until password and code are given again. */
async function wantsProof(response: Response): Promise<boolean> {
  if (response.status !== 403) return false
  const body = (await response
    .clone()
    .json()
    .catch(() => undefined)) as { code?: string } | undefined
  return body?.code === 'proof_needed'
}

async function send(request: Request): Promise<Response> {
  const token = accessToken()
  if (token) request.headers.set('Authorization', `Bearer ${token}`)
  request.headers.set('Accept-Language', currentLocale())
  try {
    return await fetch(request)
  } catch (cause) {
    throw Problem.network(cause)
  }
}

// Lists in the query are written with commas: status=draft,returned.
const serialize = createQuerySerializer({ array: { style: 'form', explode: false } })

/** The query with the organisation acted for, which people of several must name and the server implies for one. */
export function querySerializer(query: Record<string, unknown>): string {
  const several = (state.user?.memberships.length ?? 0) > 1 && state.orgId
  return serialize(several ? { ...query, org_id: state.orgId } : query)
}

/** The typed client: `client.GET('/posts/{id}', { params: { path: { id } } })`. Paths come from the generated types. */
export const client = createClient<paths>({ baseUrl: '/api/v1', fetch: apiFetch, querySerializer })

/** Awaits a call of the client and returns its data; throws Problem for any refusal. */
export async function answer<D>(call: Promise<{ data?: D; error?: unknown; response: Response }>): Promise<Exclude<D, undefined>> {
  const { data, error, response } = await call
  if (!response.ok) throw Problem.from(response, error)
  return data as Exclude<D, undefined>
}

/** Header value for a change to a thing that was read at `version`. */
export function ifMatch(version: number): string {
  return `"${version}"`
}

/** The version in an ETag, or undefined where the answer carries none. */
export function versionOf(response: Response): number | undefined {
  const found = /^(?:W\/)?"(\d+)"$/.exec(response.headers.get('ETag') ?? '')
  return found ? Number(found[1]) : undefined
}

/** A new key for one attempt to create something; keep it while the attempt is repeated. */
export function newIdempotencyKey(): string {
  // randomUUID exists only in secure contexts; the demonstration may run over plain HTTP on a local network.
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (b) => b.toString(16).padStart(2, '0')).join('')
}
