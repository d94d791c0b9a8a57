import { flushPromises, mount } from '@vue/test-utils'
import { expect, it, vi } from 'vitest'
import { Problem } from '@/api/problem'
import type { Scan } from '@/api/scan'
import LyFileUpload from './LyFileUpload.vue'
import { refusal } from './uploads'

const limits = { accept: '.pdf,image/*', maxBytes: 1000 }

it.each([
  [{ name: 'a.PDF', type: '', size: 10 }, undefined],
  [{ name: 'a.jpg', type: 'image/jpeg', size: 10 }, undefined],
  [{ name: 'a.docx', type: 'application/msword', size: 10 }, 'wrongType'],
  [{ name: 'a.pdf', type: 'application/pdf', size: 1001 }, 'tooLarge'],
] as const)('looks at %o before sending', (file, why) => expect(refusal(file, limits)).toBe(why))

it('shows a failure, repeats, and reports the file that was taken', async () => {
  let tries = 0
  const send = () => (++tries === 1 ? Promise.reject(Problem.network()) : Promise.resolve({ id: 'f1', size: 1 }))
  const upload = mount(LyFileUpload, { props: { ...limits, types: 'PDF', send } })
  const files = [new File(['x'], 'a.pdf')]
  await upload.get('.ly-drop').trigger('drop', { dataTransfer: { files } })
  await flushPromises()
  expect(upload.get('.ly-error').text()).toContain('上传失败')
  await upload.get('button[aria-label="重试上传“a.pdf”"]').trigger('click')
  await flushPromises()
  expect(upload.emitted('update:modelValue')).toEqual([[[{ id: 'f1', name: 'a.pdf', size: 1 }]]])
})

it('refuses more files than wanted', async () => {
  const send = () => Promise.resolve({ id: 'f1', size: 1 })
  const model = [{ id: '1', name: 'a.pdf', size: 1 }, { id: '2', name: 'b.pdf', size: 1 }]
  const upload = mount(LyFileUpload, { props: { ...limits, types: 'PDF', maxFiles: 2, send, modelValue: model } })
  await upload.get('.ly-drop').trigger('drop', { dataTransfer: { files: [new File(['x'], 'c.pdf')] } })
  expect(upload.get('[role=alert]').text()).toBe('c.pdf：最多 2 个文件')
})

it('says of each file how far its scan is, and follows it', async () => {
  vi.useFakeTimers()
  const says: Record<string, Scan[]> = { a: ['clean'], b: ['pending', 'clean'], c: ['infected'], d: ['unscanned'] }
  const scanOf = (id: string) => Promise.resolve(says[id]!.shift()!)
  const model = ['a', 'b', 'c', 'd'].map((id) => ({ id, name: `${id}.pdf`, size: 1 }))
  const upload = mount(LyFileUpload, { props: { ...limits, types: 'PDF', maxFiles: 4, send: () => Promise.reject(Problem.network()), scanOf, modelValue: model } })
  await flushPromises()
  const told = () => upload.findAll('li').map((row) => /正在扫描病毒|含有病毒|已上传/.exec(row.text().replace(/^已上传(?=.*正在扫描病毒)/s, ''))?.[0])
  expect(told()).toEqual(['已上传', '正在扫描病毒', '含有病毒', '已上传'])
  expect(upload.findAll('.ly-error').map((one) => one.text())).toEqual(['文件含有病毒，内容已删除。请移除后重新上传。'])
  await vi.advanceTimersByTimeAsync(10_000)
  expect(told()).toEqual(['已上传', '已上传', '含有病毒', '已上传'])
  expect(says).toEqual({ a: [], b: [], c: [], d: [] })
  vi.useRealTimers()
})
