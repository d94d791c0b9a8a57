import { onScopeDispose, ref, toRaw, watch, type Ref } from 'vue'
import { state } from '@/session/state'

const prefix = 'liuyong.draft.'
const keepMs = 30 * 86_400_000
const saveDelayMs = 300

interface Kept {
  savedAt: string
  values: Record<string, unknown>
}

export interface Draft {
  /** When the restored draft was last typed in; undefined when nothing was restored. */
  restoredAt: Ref<string | undefined>
  /** Forgets the draft: after a successful submit, or when the person discards it (`reset` brings back the first values). */
  clear: () => void
  reset: () => void
}

/**
 * Keeps what is typed into `form` (a reactive object) on this device until `clear`, so that nothing is lost by a
 * closed tab, an expired session or a failed request. `name` tells drafts apart (`post.new`, `post.<id>`).
 * Fields in `omit` are never stored: identity numbers and passwords.
 */
export function useDraft<T extends object>(name: string, form: T, omit: (keyof T & string)[] = []): Draft {
  const key = `${prefix}${state.user?.id ?? 'nobody'}.${name}`
  const first = copy(form, omit)
  const restoredAt = ref<string>()

  const kept = read(key)
  if (kept) {
    for (const [field, value] of Object.entries(kept.values)) {
      if (field in first) Reflect.set(form, field, value)
    }
    restoredAt.value = kept.savedAt
  }

  let timer: ReturnType<typeof setTimeout> | undefined
  const flush = () => {
    if (timer === undefined) return
    clearTimeout(timer)
    timer = undefined
    const values = copy(form, omit)
    if (JSON.stringify(values) === JSON.stringify(first)) localStorage.removeItem(key)
    else write(key, { savedAt: new Date().toISOString(), values })
  }
  watch(
    form,
    () => {
      clearTimeout(timer)
      timer = setTimeout(flush, saveDelayMs)
    },
    { deep: true, flush: 'sync' },
  )
  window.addEventListener('pagehide', flush)
  onScopeDispose(() => {
    flush()
    window.removeEventListener('pagehide', flush)
  })

  const clear = () => {
    clearTimeout(timer)
    timer = undefined
    localStorage.removeItem(key)
    restoredAt.value = undefined
  }
  return {
    restoredAt,
    clear,
    reset: () => {
      Object.assign(form, structuredClone(first))
      clear()
    },
  }
}

/** How many drafts a person has on this device. */
export function countDrafts(userId: string): number {
  return draftKeys(userId).length
}

export function clearDrafts(userId: string): void {
  for (const key of draftKeys(userId)) localStorage.removeItem(key)
}

function draftKeys(userId: string): string[] {
  return Object.keys(localStorage).filter((key) => key.startsWith(`${prefix}${userId}.`))
}

function copy(form: object, omit: string[]): Record<string, unknown> {
  const values = Object.fromEntries(Object.entries(toRaw(form)).filter(([field]) => !omit.includes(field)))
  return JSON.parse(JSON.stringify(values)) as Record<string, unknown>
}

function read(key: string): Kept | undefined {
  const text = localStorage.getItem(key)
  if (!text) return undefined
  try {
    const kept = JSON.parse(text) as Kept
    if (Date.now() - Date.parse(kept.savedAt) < keepMs) return kept
  } catch {
    // A draft that cannot be read is worth nothing.
  }
  localStorage.removeItem(key)
  return undefined
}

function write(key: string, kept: Kept): void {
  try {
    localStorage.setItem(key, JSON.stringify(kept))
  } catch {
    // Storage is full or forbidden: the form itself still holds what was typed.
  }
}
