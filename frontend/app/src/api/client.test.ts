import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { useProof } from '@/session/proof'
import { state } from '@/session/state'
import { answer, apiFetch, ifMatch, newIdempotencyKey, onSignedOut, querySerializer, versionOf } from './client'
import { Problem } from './problem'
import { accessToken, forgetToken } from './token'

const signedIn = (token: string) => ({ access_token: token, expires_in: 600, user: { id: 'u', name: '王', roles: [], memberships: [] } })
const json = (body: unknown, status = 200) => new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } })
const call = () => apiFetch(new Request('http://localhost/api/v1/posts'))

let asked: { url: string; authorization: string | null; language: string | null }[]
let respond: (url: string, authorization: string | null) => Response

beforeEach(() => {
  asked = []
  forgetToken()
  vi.stubGlobal('fetch', (input: Request | string) => {
    const request = typeof input === 'string' ? undefined : input
    const url = request?.url ?? (input as string)
    const authorization = request?.headers.get('Authorization') ?? null
    asked.push({ url, authorization, language: request?.headers.get('Accept-Language') ?? null })
    return Promise.resolve(respond(url, authorization))
  })
})
afterEach(() => vi.unstubAllGlobals())

it('refreshes once for calls at the same time, and names the language', async () => {
  respond = (url) => (url.endsWith('/refresh') ? json(signedIn('t1')) : json({ ok: true }))
  await Promise.all([call(), call(), call()])
  expect(asked.filter((one) => one.url.endsWith('/refresh'))).toHaveLength(1)
  expect(asked.filter((one) => one.authorization === 'Bearer t1' && one.language === 'zh-CN')).toHaveLength(3)
})

it('repeats a call after 401 with a new token', async () => {
  let token = 't0'
  respond = (url, authorization) => {
    if (url.endsWith('/refresh')) return json(signedIn((token = token === 't0' ? 't1' : 't2')))
    return authorization === 'Bearer t2' ? json({ ok: true }) : json({}, 401)
  }
  expect((await call()).status).toBe(200)
  expect(accessToken()).toBe('t2')
})

it('says so when the session is over, and gives the refusal', async () => {
  const over = vi.fn()
  onSignedOut(over)
  respond = () => json({}, 401)
  expect((await call()).status).toBe(401)
  expect(over).toHaveBeenCalledTimes(1)
})

it('asks who it is when the server wants to know, and sends the same again', async () => {
  let proved = false
  respond = (url) => (url.endsWith('/refresh') ? json(signedIn('t1')) : proved ? json({ ok: true }) : json({ code: 'proof_needed' }, 403))
  const both = Promise.all([call(), call()])
  const { asked: question } = useProof()
  await vi.waitUntil(() => question.value)
  proved = true
  question.value?.answer(true)
  expect((await both).map((one) => one.status)).toEqual([200, 200])
  proved = false
  const given = call()
  await vi.waitUntil(() => question.value)
  question.value?.answer(false)
  expect((await given).status).toBe(403)
  expect(question.value).toBeUndefined()
})

it('asks nobody when something is simply not allowed', async () => {
  respond = (url) => (url.endsWith('/refresh') ? json(signedIn('t1')) : json({ code: 'forbidden' }, 403))
  expect((await call()).status).toBe(403)
  expect(useProof().asked.value).toBeUndefined()
})

it('does not take a failing server for the end of a session', async () => {
  const over = vi.fn()
  onSignedOut(over)
  respond = () => json({ title: 'down', code: 'unavailable' }, 503)
  await expect(call()).rejects.toMatchObject({ status: 503, code: 'unavailable' })
  expect(over).not.toHaveBeenCalled()
})

it('turns no answer into a Problem', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')))
  await expect(call()).rejects.toBeInstanceOf(Problem)
  await expect(call()).rejects.toMatchObject({ isNetwork: true, isFinal: false })
})

it('unwraps answers and throws refusals with their fields', async () => {
  await expect(answer(Promise.resolve({ data: { id: 1 }, response: json({}) }))).resolves.toEqual({ id: 1 })
  const refusal = { title: '内容有误', status: 422, code: 'invalid', errors: [{ location: 'body.pay_min_yuan', code: 'low', message: '太低' }, { location: 'body.pay_min_yuan', code: 'x', message: '其次' }] }
  const thrown: unknown = await answer(Promise.resolve({ error: refusal, response: json(refusal, 422) })).catch((e: unknown) => e)
  expect(thrown).toBeInstanceOf(Problem)
  expect((thrown as Problem).fields()).toEqual({ pay_min_yuan: '太低' })
  expect((thrown as Problem).isFinal).toBe(true)
})

it('reads and writes versions', () => {
  expect(ifMatch(7)).toBe('"7"')
  expect(versionOf(new Response(null, { headers: { ETag: 'W/"12"' } }))).toBe(12)
  expect(versionOf(new Response(null))).toBeUndefined()
})

it('makes keys that do not repeat', () => {
  const keys = new Set(Array.from({ length: 100 }, newIdempotencyKey))
  expect(keys.size).toBe(100)
  expect([...keys][0]).toMatch(/^[0-9a-f]{32}$/)
})

it('writes lists with commas and names the organisation only for people of several', () => {
  const memberships = [
    { org_id: 'o1', org_name: '一', role: 'owner' },
    { org_id: 'o2', org_name: '二', role: 'owner' },
  ]
  state.user = { id: 'u', name: '王', roles: ['employer'], memberships: memberships.slice(0, 1) }
  state.orgId = 'o1'
  expect(querySerializer({ status: ['draft', 'returned'], after: undefined })).toBe('status=draft,returned')
  state.user.memberships = memberships
  expect(querySerializer({})).toBe('org_id=o1')
  state.user = undefined
})
