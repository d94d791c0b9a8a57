import { computed, ref } from 'vue'

/**
 * Walking over the rows of a table with keys: the focus goes to the link of the row (`data-row` holds its id), so that
 * Enter opens it. `active` is the row to mark.
 */
export function useRowSteps(ids: () => readonly string[]) {
  const at = ref<string>()
  const active = computed(() => (at.value !== undefined && ids().includes(at.value) ? at.value : ''))

  function step(by: 1 | -1): void {
    const all = ids()
    const from = all.indexOf(active.value)
    const to = Math.min(all.length - 1, Math.max(0, from + by))
    at.value = all[to]
    if (at.value !== undefined) document.querySelector<HTMLElement>(`[data-row="${at.value}"]`)?.focus()
  }
  return { active, step }
}
