import { queryOptions, type QueryClient } from '@tanstack/vue-query'
import { answer, client } from '@/api/client'
import type { Application } from '@/status/next'

export function oneApplication(id: string) {
  return queryOptions({
    queryKey: ['applications', 'one', id],
    queryFn: () => answer(client.GET('/applications/{id}', { params: { path: { id } } })),
  })
}

/** After a step: shows the answer at once, and reads lists and whatever else may follow from it again. */
export async function applicationMoved(queries: QueryClient, application: Application): Promise<void> {
  queries.setQueryData(oneApplication(application.id).queryKey, application)
  await Promise.all([
    queries.invalidateQueries({ queryKey: ['applications'], predicate: ({ queryKey }) => queryKey[2] !== application.id }),
    queries.invalidateQueries({ queryKey: ['placements'] }),
  ])
}
