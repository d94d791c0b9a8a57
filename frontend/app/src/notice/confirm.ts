import { readonly, shallowRef } from 'vue'

export interface Question {
  /** Names the thing: 关闭岗位“总账会计”？ */
  title: string
  /** What follows, in one or two sentences. */
  consequence: string
  /** The verb on the button, never "OK". */
  action: string
  danger?: boolean
}

interface Asked extends Question {
  answer: (yes: boolean) => void
}

const asked = shallowRef<Asked>()

/** The question being asked now; the shell shows it. */
export function useQuestion() {
  return { asked: readonly(asked) }
}

/** Asks before something that cannot be undone; resolves to whether the person said yes. */
export function confirm(question: Question): Promise<boolean> {
  asked.value?.answer(false)
  return new Promise((resolve) => {
    asked.value = {
      ...question,
      answer: (yes) => {
        asked.value = undefined
        resolve(yes)
      },
    }
  })
}
