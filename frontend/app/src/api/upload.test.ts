import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { refresh } from './token'
import { uploadFile } from './upload'

/** What the browser would do, step by step, at the test's word. */
class FakeRequest {
  static last: FakeRequest
  upload: { onprogress?: (event: object) => void } = {}
  onload = () => {}
  onerror = () => {}
  onabort = () => {}
  status = 0
  responseText = ''
  headers: Record<string, string> = {}
  sent: FormData | undefined
  open = vi.fn()
  setRequestHeader = (name: string, value: string) => (this.headers[name] = value)
  abort = () => this.onabort()
  send = (form: FormData) => {
    this.sent = form
    FakeRequest.last = this
  }
  answer(status: number, body: unknown) {
    this.status = status
    this.responseText = typeof body === 'string' ? body : JSON.stringify(body)
    this.onload()
  }
}

const file = new File(['x'], '营业执照.pdf')

beforeEach(async () => {
  vi.stubGlobal('XMLHttpRequest', FakeRequest)
  const signedIn = { access_token: 't1', expires_in: 600, user: { id: 'u', name: '王', roles: [], memberships: [] } }
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(JSON.stringify(signedIn))))
  await refresh()
})
afterEach(() => vi.unstubAllGlobals())

it('sends the file as the person signed in, tells how far it is, and gives what was stored', async () => {
  const shares: number[] = []
  const stored = uploadFile(file, (share) => shares.push(share), new AbortController().signal)
  await vi.waitFor(() => expect(FakeRequest.last.sent?.get('file')).toBeInstanceOf(File))
  const request = FakeRequest.last
  expect(request.open).toHaveBeenCalledWith('POST', '/api/v1/files')
  expect(request.headers).toEqual({ Authorization: 'Bearer t1', 'Accept-Language': 'zh-CN' })
  request.upload.onprogress?.({ lengthComputable: true, loaded: 25, total: 100 })
  request.answer(201, { id: 'f1', size: 1 })
  expect(await stored).toEqual({ id: 'f1', size: 1 })
  expect(shares).toEqual([0.25])
})

it.each([
  [(request: FakeRequest) => request.answer(413, { code: 'too_large', title: '文件太大' }), { status: 413, code: 'too_large' }],
  [(request: FakeRequest) => request.answer(502, '<html>'), { status: 502, code: 'http_502' }],
  [(request: FakeRequest) => request.onerror(), { code: 'network' }],
])('turns every failure into a Problem', async (fail, problem) => {
  const before = FakeRequest.last
  const refused = expect(uploadFile(file, () => {}, new AbortController().signal)).rejects.toMatchObject(problem)
  await vi.waitFor(() => expect(FakeRequest.last).not.toBe(before))
  fail(FakeRequest.last)
  await refused
})

it('stops when told to', async () => {
  const before = FakeRequest.last
  const controller = new AbortController()
  const refused = expect(uploadFile(file, () => {}, controller.signal)).rejects.toMatchObject({ code: 'network' })
  await vi.waitFor(() => expect(FakeRequest.last).not.toBe(before))
  controller.abort()
  await refused
})
