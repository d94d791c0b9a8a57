import { readonly, shallowRef } from 'vue'
import type { components } from '@/api/schema'
import { i18n } from '@/i18n'

/** What an account has to prove itself with. */
export type Provable = Pick<components['schemas']['Security'], 'has_password' | 'second_factor'>

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

/** What is still missing of a proof, by the name of its field. */
export function missingProof(seen: Provable, password: string, code: string): Record<string, string> {
  const { t } = i18n.global
  const found: Record<string, string> = {}
  if (seen.has_password && !password) found['proof.password'] = t('core.proof.passwordNeeded')
  if (seen.second_factor && !code.trim()) found['proof.code'] = t('core.proof.codeNeeded')
  return found
}
