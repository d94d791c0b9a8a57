import { computed, ref, toRef } from 'vue'
import { ifMatch } from '@/api/client'
import { useChecks } from '@/form/checks'
import { useDraft } from '@/form/draft'
import { useSubmit } from '@/form/submit'
import type { Application } from '@/status/next'

export interface StepParams {
  path: { id: string }
  header: { 'If-Match': string }
}

/** What each form of a step receives and tells. */
export interface StepProps {
  application: Application
  /** The verb on the button. */
  label: string
}

export interface StepEmits {
  moved: [application: Application]
  stale: []
  cancel: []
}

/**
 * One step of the employer with a form: keeps what is typed, checks it, sends it against the version that is shown.
 * When somebody was faster the application is read again (`onStale`) and the typed text stays for another try.
 */
export function useStep(
  name: string,
  application: () => Application,
  form: object,
  check: () => Record<string, string>,
  send: (params: StepParams) => Promise<Application>,
  tell: { moved: (application: Application) => void; stale: () => void },
) {
  const draft = useDraft(`applicant.${application().id}.${name}`, form)
  const stale = ref(false)
  const { submit, busy, problem, fieldErrors } = useSubmit(() => send({ path: { id: application().id }, header: { 'If-Match': ifMatch(application().version) } }))
  const checks = useChecks(check, toRef(() => fieldErrors.value))

  async function go() {
    stale.value = false
    if (!checks.passes()) return
    const moved = await submit()
    if (moved) {
      draft.clear()
      tell.moved(moved)
    } else if (problem.value?.isStale) {
      stale.value = problem.value.status === 412
      tell.stale()
    }
  }

  return {
    ...checks,
    busy,
    draft,
    stale,
    go,
    problem: computed(() => (problem.value?.status === 412 || problem.value?.errors.length ? undefined : problem.value)),
  }
}
