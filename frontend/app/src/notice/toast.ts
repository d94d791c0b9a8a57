import { reactive, readonly } from 'vue'

export interface Toast {
  id: number
  text: string
  tone: 'good' | 'bad'
  action?: { label: string; run: () => void } | undefined
}

const toasts = reactive<Toast[]>([])
const timers = new Map<number, ReturnType<typeof setTimeout>>()
const showMs = 6_000
let last = 0

export function useToasts() {
  return { toasts: readonly(toasts), dismiss, hold, release }
}

/** Says briefly that something happened. With an action (undo) it stays longer; a failure stays until dismissed. */
export function toast(text: string, options: { tone?: Toast['tone']; action?: Toast['action'] } = {}): void {
  const id = ++last
  toasts.push({ id, text, tone: options.tone ?? 'good', action: options.action })
  release(id)
}

export function dismiss(id: number): void {
  hold(id)
  const at = toasts.findIndex((one) => one.id === id)
  if (at >= 0) toasts.splice(at, 1)
}

/** Keeps a toast while the pointer or the focus is on it. */
export function hold(id: number): void {
  clearTimeout(timers.get(id))
  timers.delete(id)
}

export function release(id: number): void {
  const one = toasts.find((each) => each.id === id)
  if (!one || one.tone === 'bad') return
  timers.set(id, setTimeout(() => dismiss(id), one.action ? showMs * 2 : showMs))
}
