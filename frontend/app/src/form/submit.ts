import { computed, ref, type ComputedRef, type Ref } from 'vue'
import { newIdempotencyKey } from '@/api/client'
import { asProblem, type Problem } from '@/api/problem'

export interface Submission<A extends unknown[], R> {
  /** Runs once at a time; a second click while busy does nothing. Undefined when it failed or was already running. */
  submit: (...args: A) => Promise<R | undefined>
  busy: Ref<boolean>
  problem: Ref<Problem | undefined>
  /** Message by field name, from the server's answer. */
  fieldErrors: ComputedRef<Record<string, string>>
}

/**
 * One submit of a form. `run` gets a key for the `Idempotency-Key` header, the same for every repeat whose outcome is
 * unknown (no answer, server failure), so that pressing again cannot create the thing twice.
 */
export function useSubmit<A extends unknown[], R>(run: (idempotencyKey: string, ...args: A) => Promise<R>): Submission<A, R> {
  const busy = ref(false)
  const problem = ref<Problem>()
  let key = newIdempotencyKey()

  async function submit(...args: A): Promise<R | undefined> {
    if (busy.value) return undefined
    busy.value = true
    problem.value = undefined
    try {
      const result = await run(key, ...args)
      key = newIdempotencyKey()
      return result
    } catch (thrown) {
      problem.value = asProblem(thrown)
      // A decided refusal: what is sent next is another request.
      if (problem.value.isFinal) key = newIdempotencyKey()
      return undefined
    } finally {
      busy.value = false
    }
  }

  return { submit, busy, problem, fieldErrors: computed(() => problem.value?.fields() ?? {}) }
}
