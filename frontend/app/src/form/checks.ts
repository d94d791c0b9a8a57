import { computed, reactive, ref, shallowRef, watch, type Ref, type ShallowRef } from 'vue'
import { fieldId } from './field'

// A complaint moves what stands below it. While a pointer is down it has to wait, or the button that is being pressed
// slips away from under the pointer and the click is lost.
let pointerIsDown = false
if (typeof window !== 'undefined') {
  window.addEventListener('pointerdown', () => (pointerIsDown = true), { capture: true })
  for (const end of ['pointerup', 'pointercancel']) window.addEventListener(end, () => (pointerIsDown = false), { capture: true })
}

/** Runs now, or right after the click that is under way. */
function afterClick(run: () => void): void {
  if (!pointerIsDown) run()
  else window.addEventListener('pointerup', () => setTimeout(run), { once: true })
}

export interface Checks {
  /** What to show at a field: the server's complaint, or ours once the field was left or a submit tried. */
  errorOf: (name: string) => string | undefined
  /** Errors for the summary, as they were at the last submit: the summary takes the focus when they change. */
  summary: ShallowRef<Record<string, string>>
  /** For @focusout of the form. */
  left: (event: FocusEvent) => void
  /** Called at submit: whether there is nothing to complain about here. */
  passes: () => boolean
}

/** Checks while typing, shown on blur; `check` gives messages by field name in the order of the form. */
export function useChecks(check: () => Record<string, string>, server: Readonly<Ref<Record<string, string>>>): Checks {
  const touched = reactive(new Set<string>())
  const tried = ref(false)
  const local = computed(check)
  const summary = shallowRef<Record<string, string>>({})
  watch(server, (errors) => (summary.value = errors))
  return {
    summary,
    errorOf: (name) => server.value[name] ?? (tried.value || touched.has(fieldId(name)) ? local.value[name] : undefined),
    left: (event) => {
      if (!(event.target instanceof HTMLElement) || !event.target.id) return
      const { id } = event.target
      afterClick(() => touched.add(id))
    },
    passes: () => {
      tried.value = true
      summary.value = local.value
      return Object.keys(local.value).length === 0
    },
  }
}
