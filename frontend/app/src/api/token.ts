import { Problem } from './problem'

export type Role =
  | 'graduate'
  | 'employer'
  | 'institution'
  | 'reviewer'
  | 'officer'
  | 'analyst'
  | 'admin'
  | 'security'
  | 'auditor'

export interface Membership {
  org_id: string
  org_name: string
  role: string
}

export interface User {
  id: string
  name: string
  roles: Role[]
  memberships: Membership[]
}

export interface SignedIn {
  access_token: string
  /** Seconds. */
  expires_in: number
  user: User
}

// The access token lives in memory only: a script that reads storage finds nothing. The refresh
// token is an HttpOnly cookie that this code never sees.
let token: string | undefined
let expiresAt = 0
let inFlight: Promise<SignedIn | undefined> | undefined

/** Seconds before expiry at which a token is renewed in advance, for clocks that differ a little. */
const marginMs = 15_000

export function accessToken(): string | undefined {
  return token
}

export function tokenIsFresh(now = Date.now()): boolean {
  return token !== undefined && now < expiresAt - marginMs
}

export function forgetToken(): void {
  token = undefined
  expiresAt = 0
}

/**
 * Asks for a new access token. Callers at the same time share one request, because the server
 * rotates the refresh token on each use. Undefined means: not signed in.
 * Throws Problem when the server could not be reached or failed; that does not end a session.
 */
export function refresh(): Promise<SignedIn | undefined> {
  inFlight ??= askForToken().finally(() => {
    inFlight = undefined
  })
  return inFlight
}

async function askForToken(): Promise<SignedIn | undefined> {
  let response: Response
  try {
    response = await fetch('/api/v1/auth/refresh', { method: 'POST', credentials: 'same-origin' })
  } catch (cause) {
    throw Problem.network(cause)
  }
  if (response.status === 401 || response.status === 403) {
    forgetToken()
    return undefined
  }
  const body: unknown = await response.json().catch(() => undefined)
  if (!response.ok) throw Problem.from(response, body)
  const answer = body as SignedIn
  token = answer.access_token
  expiresAt = Date.now() + answer.expires_in * 1000
  return answer
}
