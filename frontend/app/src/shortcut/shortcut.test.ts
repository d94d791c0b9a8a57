import { afterEach, expect, it, vi } from 'vitest'
import { effectScope } from 'vue'
import { useShortcutList, useShortcuts } from './shortcut'

const scope = () => effectScope()
afterEach(() => {
  document.body.innerHTML = ''
  useShortcutList().setEnabled(true)
})

function press(key: string, target: Element = document.body, more: KeyboardEventInit = {}) {
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }))
}

it('runs while its page lives; the latest registration of a key wins', () => {
  const [outer, inner] = [vi.fn(), vi.fn()]
  const shell = scope()
  const page = scope()
  shell.run(() => useShortcuts([{ key: 'j', label: '下一件', run: outer }]))
  page.run(() => useShortcuts([{ key: 'j', label: '下一行', run: inner }]))
  press('j')
  page.stop()
  press('j')
  shell.stop()
  press('j')
  expect([outer.mock.calls.length, inner.mock.calls.length]).toEqual([1, 1])
})

it('keeps out of typing, of combinations, and of open dialogs', () => {
  const run = vi.fn()
  const page = scope()
  page.run(() => useShortcuts([{ key: 'a', label: '通过', run }]))
  document.body.innerHTML = '<input id="text"><textarea></textarea><input id="box" type="checkbox">'
  press('a', document.querySelector('#text')!)
  press('a', document.querySelector('textarea')!)
  press('a', document.body, { ctrlKey: true })
  press('a', document.body, { isComposing: true })
  expect(run).not.toHaveBeenCalled()
  press('a', document.querySelector('#box')!)
  expect(run).toHaveBeenCalledTimes(1)
  document.body.innerHTML = '<dialog open></dialog>'
  press('a')
  expect(run).toHaveBeenCalledTimes(1)
  page.stop()
})

it('can be switched off, and stays off', () => {
  const run = vi.fn()
  const page = scope()
  page.run(() => useShortcuts([{ key: 'r', label: '退回', run }]))
  useShortcutList().setEnabled(false)
  press('r')
  expect(run).not.toHaveBeenCalled()
  expect(localStorage.getItem('liuyong.shortcuts')).toBe('off')
  useShortcutList().setEnabled(true)
  press('r')
  expect(run).toHaveBeenCalledTimes(1)
  page.stop()
})
