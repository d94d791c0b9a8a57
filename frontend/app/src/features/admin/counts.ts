import { useQuery } from '@tanstack/vue-query'
import { answer, client } from '@/api/client'

/** How many cases wait for the reviewers. */
export function useReviewCounts() {
  return useQuery({ queryKey: ['reviews', 'counts', ''], queryFn: () => answer(client.GET('/reviews/counts')) })
}
