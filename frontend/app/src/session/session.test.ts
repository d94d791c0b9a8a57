import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { User } from '@/api/token'
import { chooseOrg, hasRole, setUser, signInUrl, startSession, useSession } from './session'
import { state } from './state'

const user: User = {
  id: 'u1',
  name: '王',
  roles: ['employer'],
  memberships: [
    { org_id: 'o1', org_name: '示例一公司', role: 'owner' },
    { org_id: 'o2', org_name: '示例二公司', role: 'recruiter' },
  ],
}

beforeEach(() => (state.user = undefined))
afterEach(() => vi.unstubAllGlobals())

it('starts with who the server says is signed in', async () => {
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(JSON.stringify({ access_token: 't', expires_in: 600, user }))))
  expect(await startSession()).toBe(true)
  expect(useSession().roles.value).toEqual(['employer'])
  expect([hasRole('employer', 'admin'), hasRole('admin')]).toEqual([true, false])
})

it('is nobody when the server knows no session', async () => {
  vi.stubGlobal('fetch', () => Promise.resolve(new Response('{}', { status: 401 })))
  expect(await startSession()).toBe(false)
  expect(state.user).toBeUndefined()
})

it('acts for one organisation and remembers which', () => {
  setUser(user)
  expect(useSession().org.value?.org_id).toBe('o1')
  chooseOrg('o2')
  expect(useSession().org.value?.org_name).toBe('示例二公司')
  setUser(user)
  expect(state.orgId).toBe('o2')
  setUser({ ...user, memberships: user.memberships.slice(0, 1) })
  expect(state.orgId).toBe('o1')
})

it('comes back from the sign-in page', () => {
  expect(signInUrl('/app/posts?status=draft')).toBe('/sign-in?next=%2Fapp%2Fposts%3Fstatus%3Ddraft')
})
