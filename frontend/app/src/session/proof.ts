import { readonly, shallowRef } from 'vue'

interface Asked {
  answer: (given: boolean) => void
}

const asked = shallowRef<Asked>()
let waiting: Promise<boolean> | undefined

/** Whether a proof is being asked for now; the shell shows it. */
export function useProof() {
  return { asked: readonly(asked) }
}

/**
 * Asks for password and code again, because the server wants to know that nobody else sits at this device; resolves to
 * whether they were right. Calls at the same time wait for one answer.
 */
export function prove(): Promise<boolean> {
  waiting ??= new Promise<boolean>((resolve) => {
    asked.value = {
      answer: (given) => {
        asked.value = undefined
        waiting = undefined
        resolve(given)
      },
    }
  })
  return waiting
}
