import { queryOptions } from '@tanstack/vue-query'
import { answer, client } from '@/api/client'
import { bringable, type Post } from './booth'

/** A fair with one's own booth at it. */
export function fairOf(id: string) {
  return queryOptions({ queryKey: ['fair', id], queryFn: () => answer(client.GET('/fairs/{id}', { params: { path: { id } } })) })
}

/** Every post of one's own that can be brought; the choice is made among all of them. */
export const ownPosts = queryOptions({ queryKey: ['posts', 'own', 'bringable'], queryFn: everyPost })

async function everyPost(): Promise<Post[]> {
  const found: Post[] = []
  let after: string | undefined
  do {
    const page = await answer(client.GET('/posts', { params: { query: { mine: true, status: [...bringable], limit: 100, ...(after && { after }) } } }))
    found.push(...page.items)
    after = page.next
  } while (after)
  return found
}
