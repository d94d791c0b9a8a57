import { computed, reactive, ref, type ComputedRef, type Ref } from 'vue'
import { useDraft, type Draft } from './draft'
import { rebase, same } from './rebase'

interface Kept<T> {
  values: T
  /** What the server had when typing began, and its version. */
  seen: T
  version: number
}

export interface Editing<T extends object> {
  /** What the form shows and changes. */
  values: T
  /** What the server has, as far as known here: a patch is the difference. */
  seen: () => T
  /** For If-Match. */
  version: Ref<number>
  draft: Draft
  /** Something is typed that the server does not have. */
  dirty: ComputedRef<boolean>
  /** Fields that somebody else changed too; what was typed stands in the form. */
  conflicts: Ref<string[]>
  /** The server took what was sent, or something newer was read: typed fields stay, the others follow. */
  saved: (latest: T, version: number) => void
}

/**
 * Editing of one thing that has a version. Typed text survives a closed tab (useDraft), and survives that somebody else
 * saved first: read the thing again, call `saved`, and only what was typed differs from it.
 */
export function useEditing<T extends object>(name: string, server: T, version: number): Editing<T> {
  const kept = reactive({ values: copy(server), seen: copy(server), version }) as Kept<T>
  const conflicts = ref<string[]>([])
  const draft = useDraft(name, kept)

  const saved = (latest: T, at: number) => {
    const merged = rebase(kept.values, kept.seen, latest)
    conflicts.value = merged.conflicts
    Object.assign(kept.values, copy(merged.values))
    kept.seen = copy(latest)
    kept.version = at
    if (same(kept.values, latest)) draft.clear()
  }
  const undo = () => {
    Object.assign(kept.values, copy(kept.seen))
    draft.clear()
  }
  // A draft may have been begun on an older version.
  if (kept.version !== version) saved(server, version)

  return {
    values: kept.values,
    seen: () => kept.seen,
    version: computed(() => kept.version),
    draft: { ...draft, reset: undo },
    dirty: computed(() => !same(kept.values, kept.seen)),
    conflicts,
    saved,
  }
}

function copy<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T
}
