import { VueQueryPlugin } from '@tanstack/vue-query'
import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { forgetToken } from '@/api/token'
import { loadMessages } from '@/i18n'
import PaperList from './PaperList.vue'

const json = (body: unknown) => new Response(JSON.stringify(body), { headers: { 'Content-Type': 'application/json' } })
let scans: Record<string, string>

beforeEach(async () => {
  await loadMessages('reviews')
  forgetToken()
  vi.stubGlobal('fetch', (input: Request | string) => {
    const url = typeof input === 'string' ? input : input.url
    const file = /files\/(\w+)\/scan$/.exec(url)?.[1]
    if (file) return Promise.resolve(json({ scan: scans[file] }))
    if (url.endsWith('/reference/forms')) return Promise.resolve(json({ employer_kinds: [] }))
    return Promise.resolve(json(url.endsWith('/refresh') ? { access_token: 't', expires_in: 600, user: { id: 'u', name: '王', roles: [], memberships: [] } } : {}))
  })
})
afterEach(() => vi.unstubAllGlobals())

async function listOf(states: Record<string, string>, deciding = true) {
  scans = states
  const list = mount(PaperList, { props: { papers: Object.keys(states).map((id) => ({ type: id, file_id: id })), deciding }, global: { plugins: [VueQueryPlugin] } })
  await flushPromises()
  return list
}

it('says of each paper how far its scan is, and offers nothing to open where nothing is left', async () => {
  const list = await listOf({ a: 'clean', b: 'pending', c: 'infected', d: 'unscanned' })
  await vi.waitFor(() => expect(list.findAll('li').map((row) => [/正在扫描病毒|含有病毒，已删除|未经病毒扫描/.exec(row.text())?.[0], row.find('button').exists()])).toEqual([
    [undefined, true], ['正在扫描病毒', true], ['含有病毒，已删除', false], ['未经病毒扫描', true],
  ]))
})

it.each([
  [{ a: 'clean', b: 'unscanned' }, true, ''],
  [{ a: 'clean', b: 'pending' }, true, '扫描完成前不能通过'],
  [{ a: 'infected', b: 'pending' }, true, '请退回'],
  [{ a: 'infected', b: 'pending' }, false, ''],
])('says what %o means for a decision (%s)', async (states, deciding, said) => {
  const note = (await listOf(states, deciding)).get('[role=status]')
  await flushPromises()
  if (said) await vi.waitFor(() => expect(note.text()).toContain(said))
  else expect(note.text()).toBe('')
})
