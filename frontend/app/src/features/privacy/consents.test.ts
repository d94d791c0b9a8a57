import { QueryClient, VueQueryPlugin } from '@tanstack/vue-query'
import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { forgetToken } from '@/api/token'
import { loadMessages } from '@/i18n'
import { useQuestion } from '@/notice/confirm'
import ConsentList from './ConsentList.vue'

const consent = (id: string, more: object) => ({
  id, purpose: 'apply', org_id: 'o', recipient: `单位${id}`, application_id: `a${id}`, post_title: `岗位${id}`, live: false, text_version: '2026-11-25', version: 1,
  items: [{ code: 'name', label: '姓名' }, { code: 'contact', label: '手机号码和电子邮箱' }], given_at: '2026-11-23T02:00:00Z', access: 'open', access_days: 90, ...more,
})
const json = (body: unknown, status = 200) => new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } })

let items: object[]
let reading: number
let withdrawn: { url: string; match: string | null }[]

beforeEach(async () => {
  await Promise.all([loadMessages('privacy'), loadMessages('applications')])
  forgetToken()
  reading = 200
  withdrawn = []
  vi.stubGlobal('fetch', (input: Request | string) => {
    const url = typeof input === 'string' ? input : input.url
    if (url.endsWith('/refresh')) return Promise.resolve(json({ access_token: 't', expires_in: 600, user: { id: 'u', name: '王', roles: [], memberships: [] } }))
    if (!url.endsWith('/withdraw')) return Promise.resolve(reading === 200 ? json({ items }) : json({ title: '现在读不到' }, reading))
    withdrawn.push({ url, match: (input as Request).headers.get('If-Match') })
    items = items.map((one) => ({ ...one, access: 'withdrawn', live: false, withdrawn_at: '2026-11-24T02:00:00Z' }))
    return Promise.resolve(new Response(null, { status: 204 }))
  })
})
afterEach(() => vi.unstubAllGlobals())

async function shown() {
  const list = mount(ConsentList, { global: { plugins: [[VueQueryPlugin, { queryClient: new QueryClient({ defaultOptions: { queries: { retry: false } } }) }]] } })
  await flushPromises()
  await vi.waitFor(() => expect(list.find('.ly-skeleton').exists()).toBe(false))
  return list
}

it('says of each consent who, what for, what, when and how it stands, and offers to take back what stands', async () => {
  items = [
    consent('1', { live: true }),
    consent('2', { access: 'ended', access_until: '2026-08-01T02:00:00Z' }),
    consent('3', { access: 'withdrawn', withdrawn_at: '2026-11-24T02:00:00Z' }),
  ]
  const rows = (await shown()).findAll('li')
  expect(rows[0]!.text()).toMatch(/单位1\s*有效/)
  for (const said of ['处理你对“岗位1”的应聘', '姓名、手机号码和电子邮箱', '应聘结束后 90 天']) expect(rows[0]!.text()).toContain(said)
  expect(rows.map((row) => row.findAll('button').map((button) => button.attributes('aria-label')))).toEqual([['撤回同意：单位1，岗位1'], ['撤回同意：单位2，岗位2'], []])
  expect(rows[1]!.text()).toContain('已到期')
  expect(rows[2]!.text()).toContain('已撤回')
})

it('takes a consent back after saying what follows, and not without a yes', async () => {
  items = [consent('1', { live: true })]
  const list = await shown()
  const { asked } = useQuestion()
  await list.get('button').trigger('click')
  expect(asked.value?.consequence).toContain('应聘也会一并撤回')
  asked.value?.answer(false)
  await flushPromises()
  expect(withdrawn).toEqual([])
  await list.get('button').trigger('click')
  asked.value?.answer(true)
  await vi.waitFor(() => expect(list.text()).toContain('已撤回'))
  expect(withdrawn).toEqual([{ url: expect.stringMatching(/\/me\/consents\/1\/withdraw$/) as string, match: '"1"' }])
  expect(list.find('button').exists()).toBe(false)
})

it('says that there is none, and that it could not be read', async () => {
  items = []
  expect((await shown()).text()).toContain('还没有同意过提供简历')
  reading = 404
  expect((await shown()).find('[role=alert]').exists()).toBe(true)
})
