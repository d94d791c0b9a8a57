import { queryOptions } from '@tanstack/vue-query'
import { answer, client } from '@/api/client'
import type { components } from '@/api/schema'

export type Org = components['schemas']['Org']

/** The organisation that one acts for, with its inside. */
export function ownOrg(id: string) {
  return queryOptions({
    queryKey: ['org', id],
    queryFn: () => answer(client.GET('/orgs/{id}', { params: { path: { id } } })),
    enabled: id !== '',
  })
}
