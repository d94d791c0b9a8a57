import { computed, onScopeDispose, ref, watch, type Ref } from 'vue'
import { answer, client } from '@/api/client'
import type { RuleHit } from '@/rule/hits'
import { toFields, type PostForm } from './form'

/** How long typing may pause before the text is held against the rules. */
const pauseMs = 500
const screened = ['title', 'duties', 'conditions', 'working_hours', 'benefits', 'tags'] as const

/** What the rules say of the post while it is written. The last answer stays until the next one is there. */
export function useLaw(form: PostForm): { hits: Ref<RuleHit[]>; texts: Ref<Record<string, string>>; state: Ref<'checking' | 'done' | 'failed'> } {
  const hits = ref<RuleHit[]>([])
  const texts = ref<Record<string, string>>({})
  const state = ref<'checking' | 'done' | 'failed'>('checking')
  let timer: ReturnType<typeof setTimeout> | undefined
  let latest = 0

  async function ask() {
    const turn = ++latest
    const sent = toFields(form)
    if (!sent.title) sent.title = ''
    state.value = 'checking'
    try {
      const found = await answer(client.POST('/screening/preview', { body: sent }))
      if (turn !== latest) return // something newer is under way
      hits.value = found.hits
      texts.value = Object.fromEntries(screened.map((field) => [field, field === 'tags' ? (sent.tags ?? []).join('\n') : (sent[field] ?? '')]))
      state.value = 'done'
    } catch {
      if (turn === latest) state.value = 'failed'
    }
  }

  const written = computed(() => [...screened.map((field) => form[field]), form.kind, form.contract_months, form.announcement_no, form.work_area].join('\u0000'))
  watch(
    written,
    () => {
      clearTimeout(timer)
      timer = setTimeout(() => void ask(), pauseMs)
    },
    { immediate: true },
  )
  onScopeDispose(() => clearTimeout(timer))
  return { hits, texts, state }
}
