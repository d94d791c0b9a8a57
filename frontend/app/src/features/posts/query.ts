import { queryOptions, type QueryClient } from '@tanstack/vue-query'
import { answer, client } from '@/api/client'
import type { Post } from './facts'

export function ownPost(id: string) {
  return queryOptions({
    queryKey: ['posts', 'one', id],
    queryFn: () => answer(client.GET('/posts/{id}', { params: { path: { id } } })),
  })
}

/** After a change: the answer is shown at once, the lists are read again. */
export async function postMoved(queries: QueryClient, post: Post): Promise<void> {
  queries.setQueryData(ownPost(post.id).queryKey, post)
  await queries.invalidateQueries({ queryKey: ['posts', 'own'] })
}

/** What the reviewer asked to be changed in the round that was returned last. */
export function returnedReasons(post: Post | undefined): { reason: string; fields: Record<string, string> } | undefined {
  if (post?.status !== 'returned') return undefined
  const last = post.rounds?.findLast((round) => round.status === 'returned')
  return last && { reason: last.reason ?? '', fields: last.field_reasons ?? {} }
}
