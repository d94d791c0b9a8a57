import { flushPromises, mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import { confirm } from '@/notice/confirm'
import LyConfirm from './LyConfirm.vue'
import LyDialog from './LyDialog.vue'

it('opens as a modal with its title as its name, and reports being closed', async () => {
  const dialog = mount(LyDialog, { props: { title: '意见', open: false }, attachTo: document.body })
  const element = dialog.element as HTMLDialogElement
  expect(element.open).toBe(false)
  await dialog.setProps({ open: true })
  expect(element.open).toBe(true)
  expect(dialog.get(`[id="${element.getAttribute('aria-labelledby')!}"]`).text()).toBe('意见')
  element.close()
  await flushPromises()
  expect(dialog.emitted('update:open')).toEqual([[false]])
})

it('asks and answers', async () => {
  const host = mount(LyConfirm, { attachTo: document.body })
  const question = { title: '关闭岗位“会计”？', consequence: '不再接受投递。', action: '关闭岗位', danger: true }
  const yes = confirm(question)
  await flushPromises()
  expect(host.text()).toContain('不再接受投递。')
  await host.get('.ly-btn--danger').trigger('click')
  expect(await yes).toBe(true)

  const no = confirm(question)
  await flushPromises()
  await host.get('.ly-btn--second').trigger('click')
  expect(await no).toBe(false)
})

it('takes a second question as a no to the first', async () => {
  const question = { title: '一', consequence: '', action: '好' }
  const first = confirm(question)
  const second = confirm({ ...question, title: '二' })
  expect(await first).toBe(false)
  const host = mount(LyConfirm, { attachTo: document.body })
  await flushPromises()
  await host.get('.ly-btn:not(.ly-btn--second):not(.ly-btn--quiet)').trigger('click')
  expect(await second).toBe(true)
})
