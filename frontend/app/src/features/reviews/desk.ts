import { useQuery, useQueryClient } from '@tanstack/vue-query'
import { type MaybeRefOrGetter, computed, toValue } from 'vue'
import { useI18n } from 'vue-i18n'
import { useRouter } from 'vue-router'
import { answer, client, ifMatch } from '@/api/client'
import type { components } from '@/api/schema'
import { useVersioned } from '@/api/versioned'
import { useSubmit } from '@/form/submit'
import { toast } from '@/notice/toast'
import { problemWords } from '@/ui/error-state/words'

export type Review = components['schemas']['Review']
export type Kind = Review['subject_kind']
export type Correction = NonNullable<Review['corrections']>[number]
export type Decision = components['schemas']['DecideReviewRequest']

export const caseKey = (id: string) => ['review', id] as const
const queueKey = ['reviews'] as const
const countsRefreshMs = 60_000

/** Numbers of the queue, or the record of one employer. */
export function useCounts(employer?: MaybeRefOrGetter<string | undefined>) {
  return useQuery({
    queryKey: computed(() => [...queueKey, 'counts', toValue(employer) ?? '']),
    queryFn: () => {
      const of = toValue(employer)
      return answer(client.GET('/reviews/counts', { params: { query: of ? { employer: of } : {} } }))
    },
    refetchInterval: employer ? false : countsRefreshMs,
  })
}

/** Takes the next case and opens it; says so when nothing waits. */
export function useNext() {
  const { t } = useI18n()
  const router = useRouter()
  const cache = useQueryClient()
  const { submit, busy, problem } = useSubmit((_key, kind?: Kind) => answer(client.POST('/reviews/next', { params: { query: kind ? { kind } : {} } })))

  async function next(kind?: Kind): Promise<void> {
    const query = kind ? { kind } : {}
    const review = await submit(kind)
    void cache.invalidateQueries({ queryKey: queueKey })
    if (review) {
      cache.setQueryData(caseKey(review.id), review)
      await router.push({ path: `/reviews/${review.id}`, query })
    } else if (problem.value?.code === 'queue_empty') {
      toast(t('reviews.queue.none'))
      await router.push({ path: '/reviews', query })
    } else if (problem.value) {
      toast(problemWords(problem.value, t).title, { tone: 'bad' })
    }
  }
  return { next, busy }
}

/** One case and what a reviewer does with it. */
export function useDesk(id: string) {
  const { thing, isPending, error, refetch, act, busy, problem } = useVersioned<Review>(
    caseKey(id),
    () => answer(client.GET('/reviews/{id}', { params: { path: { id } } })),
    [queueKey],
  )
  const params = (version: number) => ({ path: { id }, header: { 'If-Match': ifMatch(version) } })
  return {
    review: thing,
    isPending,
    error,
    refetch,
    busy,
    problem,
    /** Takes the case, or renews the hold. */
    claim: () => act((version) => answer(client.POST('/reviews/{id}/claim', { params: params(version) }))),
    release: () => act((version) => answer(client.POST('/reviews/{id}/release', { params: params(version) }))),
    handOver: (to: string, note: string) => act((version) => answer(client.POST('/reviews/{id}/hand-over', { params: params(version), body: { to, note } }))),
    correct: (field: Correction['field'], text: string) => act((version) => answer(client.POST('/reviews/{id}/correct', { params: params(version), body: { field, text } }))),
    decide: (body: Decision) => act((version) => answer(client.POST('/reviews/{id}/decide', { params: params(version), body }))),
  }
}
