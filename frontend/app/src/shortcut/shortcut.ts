import { onScopeDispose, readonly, ref, shallowReactive } from 'vue'

export interface Shortcut {
  /** As typed: `j`, `/`, `?`. */
  key: string
  /** What it does, already in the person's language. */
  label: string | (() => string)
  run: () => void
}

const offKey = 'liuyong.shortcuts'
const active = shallowReactive<Shortcut[]>([])
const enabled = ref(localStorage.getItem(offKey) !== 'off')
let listening = false

/** Registers single-key shortcuts for as long as the calling component lives. A later registration wins. */
export function useShortcuts(shortcuts: Shortcut[]): void {
  listen()
  active.push(...shortcuts)
  onScopeDispose(() => {
    for (const one of shortcuts) active.splice(active.indexOf(one), 1)
  })
}

/** What is registered now, and the switch that people who speak to their computer need (WCAG 2.1.4). */
export function useShortcutList() {
  return {
    active: readonly(active) as readonly Shortcut[],
    enabled: readonly(enabled),
    setEnabled: (on: boolean) => {
      enabled.value = on
      if (on) localStorage.removeItem(offKey)
      else localStorage.setItem(offKey, 'off')
    },
  }
}

export function labelOf(shortcut: Shortcut): string {
  return typeof shortcut.label === 'string' ? shortcut.label : shortcut.label()
}

function listen(): void {
  if (listening) return
  listening = true
  document.addEventListener('keydown', (event) => {
    if (!enabled.value || event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
    if (isTyping(event.target) || document.querySelector('dialog[open]')) return
    const found = active.findLast((one) => one.key === event.key)
    if (!found) return
    event.preventDefault()
    found.run()
  })
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target instanceof HTMLInputElement) return !['checkbox', 'radio', 'button', 'submit'].includes(target.type)
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || target.isContentEditable
}
