import { queryOptions } from '@tanstack/vue-query'
import { answer, client } from '@/api/client'

/** The graduate's own résumé; version 0 before the first writing. */
export const ownResume = queryOptions({
  queryKey: ['resume'],
  queryFn: () => answer(client.GET('/me/resume')),
})
