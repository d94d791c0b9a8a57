import { flushPromises, mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import { Problem } from '@/api/problem'
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
