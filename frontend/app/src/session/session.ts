import { computed, readonly } from 'vue'
import { apiFetch, onSignedOut } from '@/api/client'
import { Problem } from '@/api/problem'
import { queryClient } from '@/api/query'
import { forgetToken, refresh, type Membership, type Role, type User } from '@/api/token'
import { clearDrafts } from '@/form/draft'
import { state } from './state'

export type { Membership, Role, User } from '@/api/token'

const channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('liuyong-session')
const orgKey = (userId: string) => `liuyong.org.${userId}`

/** Who is signed in, with which roles, and for which organisation they act now. */
export function useSession() {
  return {
    state: readonly(state),
    roles: computed(() => state.user?.roles ?? []),
    memberships: computed<readonly Membership[]>(() => state.user?.memberships ?? []),
    /** The organisation to name in requests (`org_id`); undefined for people who act for none. */
    org: computed(() => state.user?.memberships.find((m) => m.org_id === state.orgId)),
    hasRole,
    chooseOrg,
    signOut,
  }
}

/** Learns who is signed in. False: nobody is, and the browser should go to the sign-in page. Throws Problem. */
export async function startSession(): Promise<boolean> {
  const answer = await refresh()
  if (!answer) return false
  setUser(answer.user)
  onSignedOut(goToSignIn)
  channel?.addEventListener('message', goToSignIn)
  return true
}

export function setUser(user: User): void {
  state.user = user
  const remembered = localStorage.getItem(orgKey(user.id))
  const memberships = user.memberships
  state.orgId = (memberships.find((m) => m.org_id === remembered) ?? memberships[0])?.org_id
}

/** Reads one's memberships anew after one of them has changed; `orgId` is acted for from now on. Throws Problem. */
export async function learnMemberships(orgId?: string): Promise<void> {
  forgetToken()
  const answer = await refresh()
  if (!answer) {
    goToSignIn()
    return
  }
  if (orgId) localStorage.setItem(orgKey(answer.user.id), orgId)
  setUser(answer.user)
  await queryClient.invalidateQueries()
}

export function hasRole(...roles: Role[]): boolean {
  return roles.some((role) => state.user?.roles.includes(role))
}

/** Acts for another of one's organisations from now on. Everything read for the old one is forgotten. */
export function chooseOrg(orgId: string): void {
  if (!state.user || orgId === state.orgId) return
  state.orgId = orgId
  localStorage.setItem(orgKey(state.user.id), orgId)
  void queryClient.resetQueries()
}

/** Ends the session here, on the server and in other tabs. Drafts are removed: the next person may use this device. Throws Problem. */
export async function signOut(): Promise<void> {
  const response = await apiFetch(new Request(new URL('/api/v1/auth/logout', location.href), { method: 'POST' }))
  // 401: the session was over already.
  if (!response.ok && response.status !== 401) throw Problem.from(response, undefined)
  if (state.user) clearDrafts(state.user.id)
  forgetToken()
  queryClient.clear()
  channel?.postMessage('signed-out')
  location.assign('/')
}

/** The sign-in page, which comes back to where the person was. */
export function signInUrl(at: string = location.pathname + location.search): string {
  return `/sign-in?next=${encodeURIComponent(at)}`
}

export function goToSignIn(): void {
  location.assign(signInUrl())
}
